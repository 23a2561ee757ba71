package org.plumbline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerRecordTest {
    @TempDir Path folder;

    private BrokerRecord broker() throws IOException {
        Path data = Files.createDirectories(folder.resolve("kafka/data"));
        Files.writeString(data.resolve("meta.properties"), "version=1\n");
        return new BrokerRecord(folder.resolve("broker-run"), folder.resolve("kafka"));
    }

    @Test
    void aBrokerThatNeverRanHasLostNothing() throws Exception {
        assertThat(broker().mayHaveLost()).isFalse();
    }

    @Test
    void aBrokerKilledOnAMachineThatRunsOnHasLostNothing() throws Exception {
        broker().note();
        assertThat(broker().mayHaveLost()).isFalse();
    }

    @Test
    void aBrokerUnderWhichTheMachineWentDownMayHaveLost() throws Exception {
        noteAnotherRun();
        assertThat(broker().mayHaveLost()).isTrue();
    }

    @Test
    void aBrokerThatEndedInOrderBeforeTheMachineDidHasLostNothing() throws Exception {
        noteAnotherRun();
        Files.writeString(folder.resolve("kafka/data/.kafka_cleanshutdown"), "{}");
        assertThat(broker().mayHaveLost()).isFalse();
    }

    @Test
    void aBrokerWhoseFolderWasDeletedHasLost() throws Exception {
        BrokerRecord broker = broker();
        broker.note();
        Files.delete(folder.resolve("kafka/data/meta.properties"));
        assertThat(broker.mayHaveLost()).isTrue();
    }

    @Test
    void whatWasDiscardedStaysLostUntilTheBrokerRunsAgain() throws Exception {
        noteAnotherRun();
        BrokerRecord broker =
                new BrokerRecord(folder.resolve("broker-run"), folder.resolve("kafka"));
        broker.discard();
        assertThat(folder.resolve("kafka/data")).doesNotExist();
        assertThat(broker.mayHaveLost()).isTrue();
    }

    private void noteAnotherRun() throws IOException {
        broker().note();
        Files.writeString(folder.resolve("broker-run"), "boot another, disk 1\n");
    }
}
