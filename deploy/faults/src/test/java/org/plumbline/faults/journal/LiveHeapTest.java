package org.plumbline.faults.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class LiveHeapTest {
    @Test
    void oneHeapIsReadAsItIs() {
        assertThat(
                        LiveHeap.used(
                                """
                                2423:
                                garbage-first heap   total reserved 393216K, committed 389120K, used 11430K [0x0, 0x1)
                                 region size 1024K, 10 young (10240K), 3 survivors (3072K)
                                Metaspace       used 9000K, committed 9216K, total reserved 1114112K
                                """))
                .isEqualTo(11_430 * 1024L);
    }

    @Test
    void generationsAreAddedAndTheirSpacesAreNot() {
        assertThat(
                        LiveHeap.used(
                                """
                                2547:
                                DefNew     total 30720K, used 26652K [0x0, 0x1, 0x1)
                                 eden space 27328K,  97% used [0x0, 0x1, 0x1)
                                Tenured    total 68288K, used 1166K [0x0, 0x1)
                                 the  space 68288K,   1% used [0x0, 0x1, 0x1)
                                """))
                .isEqualTo((26_652 + 1_166) * 1024L);
    }

    @Test
    void whatCannotBeReadIsNoEmptyHeap() {
        assertThatIllegalStateException().isThrownBy(() -> LiveHeap.used("no such process"));
    }
}
