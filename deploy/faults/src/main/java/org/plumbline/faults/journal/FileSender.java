package org.plumbline.faults.journal;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.plumbline.acceptance.outside.ManyRows;
import org.plumbline.faults.invariants.Acknowledged;
import org.plumbline.faults.invariants.Identity;
import org.plumbline.faults.invariants.JournalRow;
import org.plumbline.faults.ledger.AckLedger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client program that sends file after file, each under an Idempotency-Key of its own and again
/// under the same where it got no answer, and notes a file's rows once its report says that all are
/// recorded.
final class FileSender {

    private static final int PATIENTS = 200;

    private final String name;
    private final Submitter submitter;
    private final Answers answers;
    private final Persistence persistence;
    private final AckLedger rows;
    private final AckLedger files;
    private final LongAdder acknowledged;
    private int sent;

    /// @param rows takes the rows
    /// @param files takes the keys and places of reports
    FileSender(
            String name,
            Submitter submitter,
            Answers answers,
            AckLedger rows,
            AckLedger files,
            LongAdder acknowledged) {
        this.name = name;
        this.submitter = submitter;
        this.answers = answers;
        this.persistence = new Persistence(answers);
        this.rows = rows;
        this.files = files;
        this.acknowledged = acknowledged;
    }

    void sendWhile(BooleanSupplier wanted) throws InterruptedException, IOException {
        while (wanted.getAsBoolean()) {
            send(new ManyRows("I-" + name + "-" + sent++, PATIENTS));
        }
    }

    private void send(ManyRows file) throws InterruptedException, IOException {
        String csv = file.csv();
        Reply.Answer accepted =
                persistence.send(
                        "POST " + file.prefix(),
                        () -> submitter.submit(csv, file.prefix()),
                        answer -> answer.status() == 202);
        if (accepted == null) {
            return;
        }
        String place = accepted.header("Location");
        files.acknowledged(file.prefix() + " " + place);
        Reply.Answer ended =
                persistence.send(
                        "GET " + place,
                        () -> submitter.get(place),
                        FileSender::hasEnded,
                        answer -> answer.status() == 200);
        if (ended == null) {
            return;
        }
        JsonNode report = JsonMapper.shared().readTree(ended.body());
        if (report.path("recorded").asLong() + report.path("unchanged").asLong() != file.rows()) {
            answers.wrong("the report of " + place, ended);
            return;
        }
        List<String> lines =
                csv.lines().skip(1).map(row -> promised(submitter.network(), row).line()).toList();
        rows.acknowledged(lines);
        acknowledged.add(lines.size());
    }

    private static boolean hasEnded(Reply.Answer answer) {
        if (answer.status() != 200) {
            return false;
        }
        String status = JsonMapper.shared().readTree(answer.body()).path("status").asString();
        return status.equals("completed") || status.equals("failed");
    }

    /// What an acknowledged row of [ManyRows] amounts to.
    private static Acknowledged promised(String network, String row) {
        String[] cell = row.split(",", -1);
        String says =
                cell[0].equals("session")
                        ? JournalRow.says(cell[4], cell[5], Instant.parse(cell[6]).toEpochMilli())
                        : JournalRow.says(cell[8], Long.parseLong(cell[11]));
        return new Acknowledged(new Identity(network, cell[1], cell[0], cell[2]), 1, says);
    }
}
