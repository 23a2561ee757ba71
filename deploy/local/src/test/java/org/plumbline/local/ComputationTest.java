package org.plumbline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComputationTest {
    @TempDir Path home;

    @Test
    void aHomeWithoutStoresHasNoOther() {
        assertThat(computation().isAnother()).isFalse();
    }

    @Test
    void storesOfWhichNothingIsNotedAreOfTheFirst() throws IOException {
        Files.createDirectories(home.resolve("state"));
        assertThat(computation().isAnother()).isTrue();
    }

    @Test
    void itsOwnAreNotOfAnother() throws IOException {
        Files.createDirectories(home.resolve("state"));
        computation().keep();
        assertThat(computation().isAnother()).isFalse();
    }

    @Test
    void thoseOfAnEarlierOrLaterVersionAre() throws IOException {
        Files.writeString(home.resolve("computation"), Computation.CURRENT + 1 + "\n");
        assertThat(computation().isAnother()).isTrue();
    }

    @Test
    void aFileThatHoldsNoNumberIsNotTakenForOne() throws IOException {
        Files.writeString(home.resolve("computation"), "two\n");
        assertThatIllegalStateException().isThrownBy(() -> computation().isAnother());
    }

    private Computation computation() {
        return new Computation(home.resolve("computation"), home.resolve("state"));
    }
}
