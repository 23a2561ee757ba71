package org.plumbline.outcomes.topology;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.plumbline.outcomes.cell.Cells;
import org.plumbline.outcomes.cell.Derivation;
import org.plumbline.outcomes.course.Patient;
import org.plumbline.outcomes.patient.Ledger;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.cell.CellKeys;

/// One patient's records through the core alone, and the sums of the differences by cell key, in
/// the words of [Recomputation]: no store, no Kafka.
public final class CoreRun
        implements Function<List<SpecificRecord>, Map<String, Map<String, Long>>> {
    private static final Catalog CATALOG = Catalog.load();

    @Override
    public Map<String, Map<String, Long>> apply(List<SpecificRecord> records) {
        var sums = new Cells();
        var instruments = new CatalogInstruments(CATALOG);
        var patient = Patient.of(new Ledger(), instruments);
        var derivation = new Derivation(instruments);
        for (SpecificRecord record : records) {
            var differences = FactReading.take(derivation, patient, record, CATALOG).differences();
            differences.forEach(
                    (key, counts) -> counts.forEach((item, n) -> sums.add(key, item, n)));
        }
        var texts = new TreeMap<String, Map<String, Long>>();
        sums.forEach((key, counts) -> {
            var cell = CellRecords.difference(key, counts);
            texts.put(CellKeys.of(cell), CellTexts.items(cell));
        });
        return texts;
    }
}
