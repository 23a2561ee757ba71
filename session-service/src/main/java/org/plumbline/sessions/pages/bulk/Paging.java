package org.plumbline.sessions.pages.bulk;

/// Where in a long list one is.
///
/// @param page from 0
/// @param of how many there are in all
record Paging(long page, int size, long of) {

    public long pages() {
        return Math.max(1, (of + size - 1) / size);
    }

    public boolean hasPrevious() {
        return page > 0;
    }

    public boolean hasNext() {
        return page + 1 < pages();
    }

    public long first() {
        return page * size + 1;
    }

    public long last() {
        return Math.min(of, (page + 1) * size);
    }
}
