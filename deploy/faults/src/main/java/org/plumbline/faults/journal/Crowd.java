package org.plumbline.faults.journal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.plumbline.faults.invariants.Acknowledged;
import org.plumbline.faults.invariants.World;
import org.plumbline.faults.ledger.AckLedger;

/// Client programs of one network that write at once until they are stopped. Each has its own
/// ledger, below the home of the platform.
public final class Crowd implements AutoCloseable {

    private final Path directory;
    private final Submitter submitter;
    private final long seed;
    private final Answers answers = new Answers();
    private final LongAdder acknowledged = new LongAdder();
    private final List<AckLedger> ledgers = new ArrayList<>();
    private final List<Future<?>> clients = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean wanted = true;

    /// @param network of which nobody has written before
    /// @param service the session-service to talk to, asked anew for every request
    public Crowd(World world, String network, Supplier<URI> service, long seed) throws IOException {
        this.directory = Files.createDirectories(world.home().resolve("ledgers").resolve(network));
        this.submitter = new Submitter(world.platform(), network, service);
        this.seed = seed;
    }

    private interface Client {
        void run() throws InterruptedException, IOException;
    }

    /// Starts clients that send single records.
    public Crowd withWriters(int count, Habit habit) throws IOException {
        for (int i = 0; i < count; i++) {
            String name = "w" + clients.size();
            Writer writer =
                    new Writer(
                            name,
                            submitter,
                            habit,
                            seed + i,
                            answers,
                            ledger(name + ".records"),
                            acknowledged);
            start(() -> writer.writeWhile(() -> wanted));
        }
        return this;
    }

    /// Starts clients that send files of 1 000 rows.
    public Crowd withFileSenders(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            String name = "f" + clients.size();
            FileSender sender =
                    new FileSender(
                            name,
                            submitter,
                            answers,
                            ledger(name + ".records"),
                            ledger(name + ".files"),
                            acknowledged);
            start(() -> sender.sendWhile(() -> wanted));
        }
        return this;
    }

    private void start(Client client) {
        clients.add(
                threads.submit(() -> {
                    client.run();
                    return null;
                }));
    }

    private AckLedger ledger(String name) throws IOException {
        AckLedger ledger = new AckLedger(directory.resolve(name));
        ledgers.add(ledger);
        return ledger;
    }

    /// Lets every client finish what it is at.
    public void stop() throws InterruptedException, ExecutionException {
        wanted = false;
        for (Future<?> client : clients) {
            client.get();
        }
    }

    public Answers answers() {
        return answers;
    }

    /// How many promises are on disk.
    public long acknowledged() {
        return acknowledged.sum();
    }

    /// Every promise, read back from disk.
    public List<Acknowledged> promised() throws IOException {
        return lines(".records").stream().map(Acknowledged::of).toList();
    }

    /// `key place` of every file that was accepted.
    public List<String> files() throws IOException {
        return lines(".files");
    }

    private List<String> lines(String ending) throws IOException {
        List<String> lines = new ArrayList<>();
        try (var files = Files.list(directory)) {
            for (Path file : files.filter(one -> one.toString().endsWith(ending)).toList()) {
                lines.addAll(AckLedger.read(file));
            }
        }
        return lines;
    }

    @Override
    public void close() throws IOException {
        wanted = false;
        threads.shutdownNow();
        for (AckLedger ledger : ledgers) {
            ledger.close();
        }
    }
}
