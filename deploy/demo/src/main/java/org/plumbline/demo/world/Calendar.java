package org.plumbline.demo.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.plumbline.demo.scenario.Clinic;
import org.plumbline.demo.scenario.Scenario;

/// When clinics are open and people come.
final class Calendar {
    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;
    static final long DAY = 24 * HOUR;
    private static final int WEEK = 7;
    private static final int HALF_WEEK = 3;
    private static final int SLOT_MINUTES = 15;
    private static final int SLOTS_PER_HOUR = 4;
    private static final double PERCENT = 100;
    private static final double MONTHS = 12;

    private final Setting setting;
    private final LocalDate first;
    private final long days;
    private final double growth;

    Calendar(Setting setting, Instant end) {
        this.setting = setting;
        Scenario scenario = setting.scenario;
        LocalDate last = end.atZone(ZoneOffset.UTC).toLocalDate();
        first = last.minusMonths(scenario.spanMonths());
        days = ChronoUnit.DAYS.between(first, last);
        growth =
                Math.pow(
                                1 + scenario.growthPercentPerYear() / PERCENT,
                                scenario.spanMonths() / MONTHS)
                        - 1;
    }

    /// Some session's start within the span; later ones are likelier where the world grows.
    long someStart(int place, Draws draws) {
        double u = draws.unit();
        double share =
                Math.abs(growth) < 1e-9
                        ? u
                        : (Math.sqrt(1 + u * growth * (2 + growth)) - 1) / growth;
        return inWeekFrom(first.plusDays((long) (share * days)), place, draws);
    }

    /// Within half a week of a time, on a day on which the clinic is open.
    long near(long time, int place, Draws draws) {
        LocalDate day =
                Instant.ofEpochMilli(time)
                        .atZone(setting.places.get(place).zone())
                        .toLocalDate()
                        .minusDays(HALF_WEEK);
        return inWeekFrom(day, place, draws);
    }

    private long inWeekFrom(LocalDate day, int place, Draws draws) {
        int weekday = draws.weighted(setting.weekdayWeights(place));
        int ahead = Math.floorMod(weekday - (day.getDayOfWeek().getValue() - 1), WEEK);
        Place at = setting.places.get(place);
        Clinic clinic = at.clinic();
        int slots = (clinic.closesAtHour() - clinic.opensAtHour()) * SLOTS_PER_HOUR;
        LocalTime time =
                LocalTime.of(clinic.opensAtHour(), 0)
                        .plusMinutes((long) SLOT_MINUTES * draws.between(0, slots - 1));
        return day.plusDays(ahead).atTime(time).atZone(at.zone()).toInstant().toEpochMilli();
    }
}
