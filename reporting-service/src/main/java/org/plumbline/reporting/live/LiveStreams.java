package org.plumbline.reporting.live;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.reporting.access.Reader;
import org.plumbline.reporting.projection.Cells;
import org.plumbline.reporting.projection.Change;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The open streams of this instance, and who hears what: changes of one's own network only.
@Component
class LiveStreams implements SmartLifecycle {
    private final LiveSettings settings;
    private final Cells cells;
    private final Set<Subscription> open = new LinkedHashSet<>();
    private boolean running;

    LiveStreams(LiveSettings settings, Cells cells, MeterRegistry meters) {
        this.settings = settings;
        this.cells = cells;
        meters.gauge("plumbline.live.streams", this, LiveStreams::count);
    }

    /// Opens a stream; empty when there are too many. A person with too many loses the oldest: it
    /// is most likely that of a page long left.
    synchronized Optional<Subscription> open(Reader reader) {
        String network = reader.network();
        if (!running || open.size() >= settings.streams()) {
            return Optional.empty();
        }
        List<Subscription> ofNetwork = ofNetwork(network);
        List<Subscription> ofUser =
                ofNetwork.stream()
                        .filter(other -> other.reader().subject().equals(reader.subject()))
                        .toList();
        if (ofUser.size() >= settings.userStreams()) {
            end(ofUser.getFirst());
        } else if (ofNetwork.size() >= settings.networkStreams()) {
            return Optional.empty();
        }
        Subscription subscription = new Subscription(reader, settings.interval());
        open.add(subscription);
        return Optional.of(subscription);
    }

    synchronized void end(Subscription subscription) {
        subscription.close();
        open.remove(subscription);
    }

    /// Tells everyone of the network.
    void announce(Change change) {
        ofNetwork(change.network()).forEach(subscription -> subscription.offer(change));
    }

    /// Tells everyone that anything may have changed, after a time without announcements.
    void announceAnything() {
        for (String network : networks()) {
            announce(Change.ofAnything(network, cells.version(network)));
        }
    }

    private synchronized Set<String> networks() {
        Set<String> networks = new HashSet<>();
        open.forEach(subscription -> networks.add(subscription.reader().network()));
        return networks;
    }

    private synchronized List<Subscription> ofNetwork(String network) {
        return open.stream()
                .filter(subscription -> subscription.reader().network().equals(network))
                .toList();
    }

    synchronized int count() {
        return open.size();
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    /// Before the web server waits for its open calls to end.
    @Override
    public synchronized void stop() {
        running = false;
        List.copyOf(open).forEach(this::end);
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}
