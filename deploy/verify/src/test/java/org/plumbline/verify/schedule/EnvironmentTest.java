package org.plumbline.verify.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.verify.Settings;
import org.plumbline.verify.Settings.Database;

class EnvironmentTest {

    private static final Settings SETTINGS =
            new Settings(
                    new Database("jdbc:postgresql://h/sessions", "reader", "one"),
                    new Database("jdbc:postgresql://h/reporting", "owner", "two"),
                    "h:9092",
                    URI.create("http://h:8082/"),
                    null,
                    Path.of("/tmp"));

    @Test
    void whatIsWrittenIsWhatIsRead() {
        assertThat(Environment.read(Environment.of(SETTINGS))).isEqualTo(SETTINGS);
    }

    @Test
    void aMissingVariableIsNamed() {
        Map<String, String> variables = new HashMap<>(Environment.of(SETTINGS));
        variables.remove("PLUMBLINE_VERIFY_REPORTING_PASSWORD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Environment.read(variables))
                .withMessage("PLUMBLINE_VERIFY_REPORTING_PASSWORD is not set");
    }

    @Test
    void passwordsAreInNoText() {
        assertThat(SETTINGS.toString()).doesNotContain("one", "two");
    }
}
