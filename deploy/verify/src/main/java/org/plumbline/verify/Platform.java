package org.plumbline.verify;

import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.schemas.serde.SchemaRegistry;
import org.plumbline.verify.journal.Journal;
import org.plumbline.verify.journal.Position;
import org.plumbline.verify.progress.Settling;
import org.plumbline.verify.progress.StreamNames;
import org.plumbline.verify.recomputation.Recomputation;
import org.plumbline.verify.table.CellSnapshot;
import org.plumbline.verify.topic.CellsTopic;
import org.plumbline.verify.topic.Clients;
import org.plumbline.verify.topic.ClinicTopics;
import org.plumbline.verify.topic.CommittedLog;

/// What a comparison reads from. For one thread.
final class Platform implements AutoCloseable {

    private final Settings settings;
    private final Journal journal;
    private final Connection reporting;
    private final Recomputation recomputation;
    private final CommittedLog log;
    private final ClinicTopics clinicTopics;
    private final CellsTopic cellsTopic;
    private final Settling settling;

    Platform(Settings settings, Journal journal, Connection reporting, Recomputation recomputation)
            throws SQLException {
        reporting.setReadOnly(true);
        this.settings = settings;
        this.journal = journal;
        this.reporting = reporting;
        this.recomputation = recomputation;
        Clients clients = new Clients(settings.bootstrapServers());
        SchemaRegistry registry = SchemaRegistry.at(settings.registry());
        log = new CommittedLog(clients);
        clinicTopics = new ClinicTopics(log, registry);
        cellsTopic = new CellsTopic(log, registry);
        settling =
                new Settling(
                        journal,
                        clinicTopics,
                        log,
                        clients,
                        new StreamNames(settings.applicationId()),
                        settings.patience());
    }

    Journal journal() {
        return journal;
    }

    ClinicTopics clinicTopics() {
        return clinicTopics;
    }

    CellsTopic cellsTopic() {
        return cellsTopic;
    }

    Recomputation recomputation() {
        return recomputation;
    }

    long servedEpoch() throws SQLException {
        return CellSnapshot.servedEpoch(reporting);
    }

    Settling.Answer settled(Position position, long epoch)
            throws SQLException, InterruptedException {
        return settling.await(position, reporting, epoch);
    }

    CellSnapshot cells() throws SQLException {
        return CellSnapshot.of(settings.reporting().connect());
    }

    @Override
    public void close() {
        log.close();
    }
}
