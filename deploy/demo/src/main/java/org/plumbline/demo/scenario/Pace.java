package org.plumbline.demo.scenario;

/// How the world goes on after the fill.
public record Pace(double sessionsPerMinute) {

    public Pace {
        Check.atLeast("sessionsPerMinute", sessionsPerMinute, 0);
    }
}
