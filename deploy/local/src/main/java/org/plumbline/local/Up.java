package org.plumbline.local;

import java.io.PrintStream;
import java.util.List;

/// Starts what is missing, loads the demo world if asked to, and says where everything is.
final class Up {
    private final Platform platform;
    private final PrintStream out;

    Up(Platform platform, PrintStream out) {
        this.platform = platform;
        this.out = out;
    }

    /// Starts what is missing, with nothing more to see.
    void run() {
        start();
        tell();
    }

    /// The same with the demo world in it.
    ///
    /// @param isNew whether a reporting-service that runs does not know of it yet
    void runWithDemo(boolean isNew) {
        if (isNew) {
            platform.stop(Part.REPORTING);
        }
        start();
        loadDemo();
        tell();
    }

    private void start() {
        try (TerminalProgress progress = new TerminalProgress(out)) {
            platform.start(progress);
        }
    }

    private void tell() {
        tellOfOldBuilds();
        out.print(new Summary(platform).text());
    }

    private void loadDemo() {
        DemoWorld world = platform.installation().demoWorld();
        if (world.isLoaded()) {
            out.println("  the demo world is loaded already");
            return;
        }
        out.println("  loading the demo world: synthetic courses of " + DemoAccounts.NETWORK);
        String report = new DemoLoad(platform).run(world.day().orElseThrow());
        world.loaded();
        out.println("  the demo world is loaded: " + report);
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
