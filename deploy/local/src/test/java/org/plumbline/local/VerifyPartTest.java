package org.plumbline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.verify.Settings;

class VerifyPartTest {

    @TempDir Path folder;

    private Installation installation(boolean detached) {
        return new Installation(folder, new Home(folder), Ports.usual(), folder, detached, null);
    }

    private static List<String> names(Installation installation) {
        return installation.parts().stream().map(Part::name).toList();
    }

    @Test
    void onlyAPlatformThatOutlivesItsLauncherIsComparedByItself() {
        assertThat(names(installation(true))).contains(Part.VERIFY);
        assertThat(names(installation(false))).doesNotContain(Part.VERIFY);
    }

    @Test
    void itListensNowhereAndStartsWhenItsTablesAreThere() {
        Part part = new VerifyPart(installation(true));
        assertThat(part.ports()).isEmpty();
        assertThat(part.needs()).contains(Part.REPORTING, Part.SESSIONS);
        assertThat(part.isReady()).isFalse();
    }

    @Test
    void theJournalIsReadAsTheRoleThatPublishesIt() {
        Installation installation = installation(true);
        Settings settings = LocalVerification.settings(installation);
        assertThat(settings.journal().url()).isEqualTo("jdbc:postgresql://127.0.0.1:5433/sessions");
        assertThat(settings.journal().username()).isEqualTo("sessions_background");
        assertThat(settings.journal().password())
                .isEqualTo(installation.secrets().sessions().background());
        assertThat(settings.reporting().url())
                .isEqualTo("jdbc:postgresql://127.0.0.1:5433/reporting");
        assertThat(settings.catalogAdditions()).isNull();
    }

    @Test
    void networksOwnTermsAreKnownToIt() throws Exception {
        Path catalog = Files.createDirectories(folder.resolve(Home.CATALOG));
        assertThat(LocalVerification.settings(installation(true)).catalogAdditions())
                .isEqualTo(catalog);
    }

    @Test
    void whatDoesNotRunIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        new Platform(installation(true)).requireRunning(LocalVerification.NEEDS))
                .withMessage("not running: kafka, postgres, registry; deploy/local/up first");
    }
}
