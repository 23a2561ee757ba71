package org.plumbline.outcomes.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// How the stream runs.
///
/// @param applicationId consumer group of the first epoch, and first part of the names of its
///   internal topics; those of a later epoch begin with `<application-id>-<epoch>`
/// @param stateDir where the stores lie between starts, each epoch's in a folder of its own; lost
///   ones are restored from the changelogs
/// @param commitInterval time between transactions; cells are visible after one or two of them
/// @param threads stream threads of this process
/// @param standbys processes that keep a copy of each store besides the one that works with it, and
///   take over without restoring it
/// @param epoch generation of the cells. One that has never run computes everything anew from the
///   clinic topics; the one before must have ended, and is never to run again
/// @param recordCache heap that merges writes of one key between commits
/// @param storeMemory memory of all RocksDB stores together, memtables included
/// @param readyFacts facts of patients that each partition keeps decoded on the heap, about 300
///   bytes each
/// @param memtable size at which one store's memtable is written to disk
/// @param properties Kafka Streams settings that go before all of these, by their Kafka names
@Validated
@ConfigurationProperties("plumbline.stream")
record StreamProperties(
        @DefaultValue("outcomes-stream") @NotBlank String applicationId,
        @DefaultValue(".plumbline/outcomes-stream") Path stateDir,
        @DefaultValue("100ms") Duration commitInterval,
        @DefaultValue("1") @Positive int threads,
        @DefaultValue("0") @PositiveOrZero int standbys,
        @DefaultValue("1") @Positive long epoch,
        @DefaultValue("32MB") DataSize recordCache,
        @DefaultValue("128MB") DataSize storeMemory,
        @DefaultValue("8MB") DataSize memtable,
        @DefaultValue("20000") @Positive int readyFacts,
        @DefaultValue Map<String, String> properties) {

    /// Under which Kafka knows this epoch, so that it shares neither offsets nor stores nor
    /// internal topics with another.
    String applicationIdOfEpoch() {
        return epoch == 1 ? applicationId : applicationId + "-" + epoch;
    }
}
