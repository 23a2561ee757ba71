package org.plumbline.faults.invariants;

/// Which record it is.
///
/// @param kind `session` or `score`
public record Identity(String network, String clinic, String kind, String id) {

    @Override
    public String toString() {
        return network + "/" + clinic + "/" + kind + "/" + id;
    }
}
