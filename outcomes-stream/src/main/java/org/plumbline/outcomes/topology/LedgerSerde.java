package org.plumbline.outcomes.topology;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.plumbline.outcomes.patient.Ledger;

/// A patient's ledger as one compact value of the store.
final class LedgerSerde implements Serde<Ledger> {
    @Override
    public Serializer<Ledger> serializer() {
        return (topic, ledger) -> ledger == null ? null : new LedgerWriter().write(ledger);
    }

    @Override
    public Deserializer<Ledger> deserializer() {
        return (topic, bytes) -> bytes == null ? null : new LedgerReader(bytes).read();
    }
}
