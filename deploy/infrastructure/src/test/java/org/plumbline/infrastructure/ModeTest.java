package org.plumbline.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ModeTest {

    @Test
    void thereAreTwoModes() {
        assertThat(Mode.of("embedded")).isEqualTo(Mode.EMBEDDED);
        assertThat(Mode.of("containers")).isEqualTo(Mode.CONTAINERS);
    }

    @Test
    void anyOtherValueIsRefusedByName() {
        assertThatThrownBy(() -> Mode.of("cloud"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("-Dinfrastructure=cloud: there are only embedded and containers");
    }
}
