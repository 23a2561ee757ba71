package org.plumbline.local;

import java.io.PrintStream;
import java.util.List;

/// The steps of `deploy/local/up`.
final class Up {
    private final Platform platform;
    private final PrintStream out;

    Up(Platform platform, PrintStream out) {
        this.platform = platform;
        this.out = out;
    }

    /// Starts what is missing and says where everything is.
    void run() {
        start();
        tell();
    }

    /// Starts what is missing.
    void start() {
        try (TerminalProgress progress = new TerminalProgress(out)) {
            platform.start(progress);
        }
    }

    /// Ends a part that is to be told something else; nothing where there is none.
    void end(String part) {
        platform.parts().stream()
                .filter(known -> known.name().equals(part))
                .filter(known -> known.running().isPresent())
                .forEach(Part::stop);
    }

    /// Hands the demo world in, unless that is done.
    void load() {
        DemoWorld world = platform.installation().demoWorld();
        if (world.isLoaded()) {
            out.println("  the demo world is loaded already");
            return;
        }
        out.println("  loading the demo world: two synthetic years of 24 clinics in 6 networks");
        String report = new DemoLoad(platform).run(world.day().orElseThrow());
        world.loaded();
        out.println("  the demo world is loaded: " + report);
        out.println("  what is true of it: " + platform.installation().truth());
    }

    private void tell() {
        tellOfOldBuilds();
        out.print(new Summary(platform).text());
    }

    private void tellOfOldBuilds() {
        List<String> old =
                platform.parts().stream()
                        .filter(ServicePart.class::isInstance)
                        .map(ServicePart.class::cast)
                        .filter(Up::runsAnOldBuild)
                        .map(ServicePart::name)
                        .toList();
        if (!old.isEmpty()) {
            out.println(
                    "  note: from before the last build, until deploy/local/down and up: "
                            + String.join(", ", old));
        }
    }

    private static boolean runsAnOldBuild(ServicePart part) {
        return part.runningBuild().filter(build -> !build.equals(part.newestBuild())).isPresent();
    }
}
