package org.plumbline.outcomes.topology;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/// Gives all stores of the process one bounded memory: blocks, indexes, filters and memtables count
/// against the same cache. It lives as long as the process.
public final class BoundedMemory implements RocksDBConfigSetter {
    /// Setting: bytes for all stores together.
    public static final String TOTAL = "plumbline.rocksdb.total.bytes";

    /// Setting: bytes at which one store's memtable is written to disk.
    public static final String MEMTABLE = "plumbline.rocksdb.memtable.bytes";

    private static final ConcurrentMap<Long, Shared> SHARED = new ConcurrentHashMap<>();

    private record Shared(Cache cache, WriteBufferManager memtables) {
        static Shared of(long bytes) {
            RocksDB.loadLibrary();
            var cache = new LRUCache(bytes);
            return new Shared(cache, new WriteBufferManager(bytes / 2, cache));
        }
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        Shared shared = SHARED.computeIfAbsent(bytes(configs, TOTAL), Shared::of);
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(shared.cache());
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(shared.memtables());
        options.setWriteBufferSize(bytes(configs, MEMTABLE));
        options.setMaxWriteBufferNumber(2);
    }

    @Override
    public void close(String storeName, Options options) {
        // the cache and the manager serve every store and stay
    }

    private static long bytes(Map<String, Object> configs, String name) {
        Object value = configs.get(name);
        if (value == null) {
            throw new IllegalStateException("setting is missing: " + name);
        }
        return Long.parseLong(value.toString());
    }
}
