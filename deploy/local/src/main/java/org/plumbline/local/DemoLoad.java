package org.plumbline.local;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.plumbline.demo.load.Fill;
import org.plumbline.demo.load.IssuedTokens;
import org.plumbline.demo.load.WorldFiles;
import org.plumbline.demo.scenario.Scenario;
import org.plumbline.demo.truth.TruthFile;
import org.plumbline.demo.world.World;

/// Hands the demo world in, the way any network would, and writes down what is true of it.
record DemoLoad(Platform platform) {
    private static final double NANOS = 1e9;

    /// The end of a world that was made as of a day.
    static Instant endOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// Records every row of the world as of a day; rows that are recorded already stay as they are.
    ///
    /// @return what was recorded, in words
    String run(LocalDate day) {
        Scenario scenario = Scenario.shipped();
        World world = World.of(scenario, scenario.seed(), endOf(day));
        WorldFiles files =
                WorldFiles.write(world, platform.installation().home().of(Part.DEMO), world.end());
        long began = System.nanoTime();
        try (HttpClient http = HttpClient.newHttpClient()) {
            IssuedTokens tokens =
                    new IssuedTokens(
                            http, platform.issuer(), platform.installation().secrets().scripts());
            Fill.Report report = new Fill(http, platform.sessions(), tokens).run(files);
            new DemoVisible(http, platform).await(report.positions());
            double seconds = (System.nanoTime() - began) / NANOS;
            files.delete();
            TruthFile.write(world, truth());
            return "%,d rows in %.0f s: %,d recorded, %,d amended, %,d retracted"
                    .formatted(
                            report.rows(),
                            seconds,
                            report.recorded(),
                            report.amended(),
                            report.retracted());
        }
    }

    private Path truth() {
        return platform.installation().truth();
    }
}
