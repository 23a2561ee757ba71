package org.plumbline.demo.world;

import java.math.BigDecimal;
import org.plumbline.demo.scenario.Complaint;
import org.plumbline.demo.scenario.Measure;
import org.plumbline.schemas.catalog.Instrument;

/// Turns pain into what an instrument shows: with its error, its liking for some digits, within its
/// range, in whole steps.
public final class Gauge {
    private static final double MOST_PAIN = 10;

    private final Measure measure;
    private final Instrument instrument;
    private final double resolution;

    Gauge(Measure measure, Instrument instrument) {
        this.measure = measure;
        this.instrument = instrument;
        resolution = instrument.resolution().doubleValue();
    }

    public Measure measure() {
        return measure;
    }

    public Instrument instrument() {
        return instrument;
    }

    /// In the instrument's unit.
    public BigDecimal value(long steps) {
        return instrument.value(steps);
    }

    boolean isFor(Complaint complaint) {
        return measure.conditions().isEmpty()
                || measure.conditions().contains(complaint.condition());
    }

    /// @param pain in NRS points
    long steps(double pain, Draws draws) {
        double meant =
                measure.interceptUnits()
                        + measure.unitsPerNrsPoint() * Math.clamp(pain, 0, MOST_PAIN);
        double shown = measure.itemsAveraged() == 1 ? one(meant, draws) : mean(meant, draws);
        long steps = Math.round(shown / resolution);
        return Math.clamp(steps, instrument.minimumSteps(), instrument.maximumSteps());
    }

    private double one(double meant, Draws draws) {
        double value = meant + measure.noiseSdUnits() * draws.normal();
        double step = measure.digitStepUnits();
        return draws.percent(measure.digitPreferencePercent())
                ? step * Math.rint(value / step)
                : value;
    }

    /// Items are whole numbers within the range.
    private double mean(double meant, Draws draws) {
        double sum = 0;
        for (int item = 0; item < measure.itemsAveraged(); item++) {
            sum +=
                    Math.clamp(
                            Math.rint(one(meant, draws)),
                            instrument.minimum().doubleValue(),
                            instrument.maximum().doubleValue());
        }
        return sum / measure.itemsAveraged();
    }
}
