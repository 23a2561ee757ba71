package org.plumbline.schemas.catalog;

/// What must hold of an instrument beside its range, which it sees to itself.
final class InstrumentRules {

    private InstrumentRules() {}

    static void require(Fault fault, Instrument instrument) {
        fault.requireSource("the instrument", instrument.verified(), instrument.source());
        fault.unless(!instrument.unit().isBlank(), "no unit");
        fault.unless(
                1 <= instrument.binSteps() && instrument.binSteps() <= instrument.rangeSteps(),
                "binSteps is not a width within the range");
        fault.unless(instrument.items().orElse(1) >= 1, "fewer than one item");
        fault.unless(
                instrument.itemsMean().isEmpty() || instrument.items().isPresent(),
                "itemsMean without items");
        instrument.responderFloor().ifPresent(floor -> requireFloor(fault, instrument, floor));
        instrument.mcid().ifPresent(mcid -> requireMcid(fault, instrument, mcid));
        requireBands(fault, instrument);
    }

    /// A percentage of a value means something only where 0 is the good end.
    private static void requireFloor(Fault fault, Instrument instrument, Threshold floor) {
        fault.requireSource("the responder floor", floor.verified(), floor.source());
        fault.unless(
                Math.max(1, instrument.minimumSteps()) <= floor.steps()
                        && floor.steps() <= instrument.maximumSteps(),
                "the responder floor is outside the range");
        fault.unless(
                instrument.minimumSteps() == 0
                        && instrument.direction() == Instrument.Direction.LOWER_IS_BETTER,
                "a responder floor needs a scale from 0 on which lower is better");
    }

    private static void requireMcid(Fault fault, Instrument instrument, Threshold mcid) {
        fault.requireSource("the MCID", mcid.verified(), mcid.source());
        fault.unless(
                1 <= mcid.steps() && mcid.steps() <= instrument.rangeSteps(),
                "the MCID is not a difference in the range");
    }

    private static void requireBands(Fault fault, Instrument instrument) {
        if (instrument.bands() instanceof SeverityBands.Cuts(long middle, long high)) {
            fault.unless(
                    0 < middle && middle < high && high <= instrument.rangeSteps(),
                    "the severity cuts do not rise within the range");
        }
    }
}
