package org.plumbline.faults.journal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts what clients were answered. Safe for use by any number of threads.
public final class Answers {

    private final ConcurrentMap<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();

    void add(Reply reply) {
        switch (reply) {
            case Reply.Answer answer -> count("answers " + answer.status());
            case Reply.Broken _ -> count("no answer");
        }
    }

    /// Notes an answer that should not have been given.
    void wrong(String request, Reply reply) {
        wrong.add(request + ": " + reply);
    }

    private void count(String kind) {
        counts.computeIfAbsent(kind, _ -> new LongAdder()).increment();
    }

    /// How many requests were answered with one of these.
    public long of(int... statuses) {
        long sum = 0;
        for (int status : statuses) {
            sum += counts.getOrDefault("answers " + status, new LongAdder()).sum();
        }
        return sum;
    }

    /// By kind of answer.
    public Map<String, Long> counts() {
        Map<String, Long> all = new TreeMap<>();
        counts.forEach((kind, count) -> all.put(kind, count.sum()));
        return all;
    }

    /// Answers that should not have been given.
    public List<String> wrong() {
        return List.copyOf(wrong);
    }
}
