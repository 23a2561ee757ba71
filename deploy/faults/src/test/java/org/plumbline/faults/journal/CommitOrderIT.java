package org.plumbline.faults.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.faults.journal.Campaign.FORM;
import static org.plumbline.faults.journal.Campaign.SEED;
import static org.plumbline.faults.journal.Campaign.WORLD;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.faults.invariants.Acknowledged;
import org.plumbline.faults.invariants.Evidence;
import org.plumbline.faults.invariants.JournalRow;
import org.plumbline.faults.invariants.Settled;
import org.plumbline.faults.journal.JournalReader.Order;

/// F14: a reader that takes ids for the order of commits loses rows, and one that reads as the
/// relay does loses none, in the same run; also while a transaction stays open for long.
class CommitOrderIT {

    private static final String NETWORK = "f14";
    private static final int CLIENTS = 16;

    @Test
    void readingByTransactionLosesNothingWhereReadingByIdDoes() throws Exception {
        Campaign campaign = new Campaign("F14");
        int openTransactions = FORM.of(2, 10);
        Last last = last();
        try (JournalReader byId = new JournalReader(WORLD, Order.BY_ID, last.xid(), last.id());
                JournalReader byTransaction =
                        new JournalReader(WORLD, Order.BY_TRANSACTION, last.xid(), last.id());
                Crowd crowd =
                        new Crowd(WORLD, NETWORK, WORLD.platform()::sessions, SEED)
                                .withWriters(CLIENTS, Habit.recording())
                                .withFileSenders(1)) {
            while (crowd.acknowledged() < 100) {
                Thread.sleep(50);
            }
            long overtaken = 0;
            for (int i = 0; i < openTransactions; i++) {
                overtaken += holdOpen(i);
            }
            crowd.stop();
            List<Acknowledged> promised = crowd.promised();
            Evidence evidence = campaign.settle(NETWORK, promised);
            long lostById = lost(evidence, last.id(), byId.finish()).size();
            campaign.wrong(
                            "rows lost by transaction",
                            lost(evidence, last.id(), byTransaction.finish()))
                    .wrong("open transactions overtaken", overtaken)
                    .wrong("wrong answers", crowd.answers().wrong())
                    .seen(crowd.answers().counts())
                    .report(
                            "16 clients and one with files; a transaction open for 2 s",
                            openTransactions,
                            crowd.acknowledged() + " acknowledged revisions",
                            "reading `where id > last`, rows lost",
                            lostById);
        }
    }

    /// @return 1 if the relay went past a transaction that was open, or did not have to wait
    private static long holdOpen(int number) throws Exception {
        RelaySession relay = new RelaySession(WORLD);
        try (LongTransaction open =
                LongTransaction.writing(WORLD, NETWORK, "long-open-" + number)) {
            Thread.sleep(2_000);
            boolean waits =
                    relay.cursorTransaction() < open.xid() && Settled.relayBehind(WORLD) > 1;
            open.commit();
            return waits ? 0 : 1;
        }
    }

    private static List<JournalRow> lost(Evidence evidence, long after, List<Long> met) {
        Set<Long> all = new HashSet<>(met);
        List<JournalRow> lost = new ArrayList<>();
        for (JournalRow row : evidence.journal()) {
            if (row.id() > after && !all.contains(row.id())) {
                lost.add(row);
            }
        }
        assertThat(met).as("no row is met twice").doesNotHaveDuplicates();
        return lost;
    }

    private record Last(long xid, long id) {}

    private static Last last() throws SQLException {
        try (Connection journal = WORLD.journal();
                Statement statement = journal.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select xid::text, id from journal order by journal.xid desc, journal.id desc limit 1")) {
            return row.next()
                    ? new Last(Long.parseLong(row.getString(1)), row.getLong(2))
                    : new Last(0, 0);
        }
    }
}
