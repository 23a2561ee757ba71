package org.plumbline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpochsTest {
    @TempDir Path folder;

    private Epochs epochs() {
        return new Epochs(folder.resolve("home/epoch"));
    }

    @Test
    void aHomeThatKnowsOfNoneIsInTheFirst() {
        assertThat(epochs().kept()).isEqualTo(new StreamEpoch(1, false));
    }

    @Test
    void anEpochIsKeptWithWhetherItIsUnderWay() {
        StreamEpoch second = epochs().kept().next();
        epochs().keep(second);
        assertThat(epochs().kept()).isEqualTo(new StreamEpoch(2, true));
        epochs().keep(second.finished());
        assertThat(epochs().kept()).isEqualTo(new StreamEpoch(2, false));
    }

    @Test
    void aFileThatHoldsNoNumberIsNotTakenForTheFirstEpoch() throws Exception {
        Files.createDirectories(folder.resolve("home"));
        Files.writeString(folder.resolve("home/epoch"), "two\n");
        assertThatIllegalStateException().isThrownBy(() -> epochs().kept());
    }

    @Test
    void theStreamIsStartedWithTheEpochThatIsKept() {
        Home home = new Home(folder.resolve("home")).create();
        Installation installation =
                new Installation(folder, home, Ports.usual(), folder, false, null);
        installation.epochs().keep(new StreamEpoch(7, true));
        ServicePlan stream = ServicePlans.of(installation).get(Part.STREAM);
        assertThat(stream).isNotNull();
        assertThat(stream.configuration()).containsEntry("plumbline.stream.epoch", 7L);
    }
}
