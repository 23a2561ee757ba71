package org.plumbline.reporting.projection;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/// How the projection fares, for health and metrics.
@Component
class ProjectionStatus {
    private final AtomicLong lag = new AtomicLong();
    private volatile Activity activity = Activity.STARTING;
    private volatile boolean caughtUp;
    private volatile long served;
    private volatile String fault = "";

    /// What the projecting thread does.
    enum Activity {
        /// Not yet begun.
        STARTING,
        /// Another instance projects.
        STANDBY,
        /// Reads the topic and writes the tables.
        PROJECTING,
        /// Kafka, the registry or the database is away; tries again.
        WAITING,
        /// A record cannot be a cell; nothing after it is applied until that is put right.
        STOPPED
    }

    void is(Activity now) {
        activity = now;
        if (now != Activity.STOPPED) {
            fault = "";
        }
    }

    void stoppedAt(String place) {
        fault = place;
        activity = Activity.STOPPED;
    }

    /// Notes that once everything up to these ends was in the tables.
    void reached(Map<Integer, Place> places, Map<Integer, Long> ends) {
        caughtUp = caughtUp || isReached(places, ends);
    }

    static boolean isReached(Map<Integer, Place> places, Map<Integer, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> {
                    Place place = places.get(end.getKey());
                    return (place == null ? 0 : place.offset()) >= end.getValue();
                });
    }

    void serves(long epoch) {
        served = epoch;
    }

    /// The epoch that questions are answered from; 0 before it is known.
    long served() {
        return served;
    }

    void lagIs(long records) {
        lag.set(records);
    }

    Activity activity() {
        return activity;
    }

    boolean caughtUp() {
        return caughtUp;
    }

    String fault() {
        return fault;
    }

    AtomicLong lag() {
        return lag;
    }
}
