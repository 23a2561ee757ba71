package org.plumbline.schemas.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The entries of a catalog with where they come from.
///
/// @param version of what is shipped, then of each addition, joined by `+`
/// @param added keys of the entries that networks have added, as [Listed#key] has them
record Edition(String version, Content content, Set<String> added) {

    Edition {
        added = Set.copyOf(added);
    }

    /// As shipped.
    Edition(String version, Content content) {
        this(version, content, Set.of());
    }

    Edition with(Addition addition) {
        return new Edition(
                version + '+' + addition.version(),
                addition.addedTo(content),
                Stream.concat(added.stream(), addition.keys())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    Edition withAll(List<Addition> additions) {
        Edition all = this;
        for (Addition each : additions) {
            try {
                all = all.with(each);
            } catch (InvalidCatalogException fault) {
                throw fault.in(each.file());
            }
        }
        return all;
    }

    /// What each network that has added anything sees.
    Map<String, Edition> byNetwork(List<Addition> additions) {
        Map<String, Edition> networks = new TreeMap<>();
        for (Addition each : additions) {
            try {
                Edition grown = networks.getOrDefault(each.network(), this).with(each);
                WholeRules.require(grown.content());
                networks.put(each.network(), grown);
            } catch (InvalidCatalogException fault) {
                throw fault.in(each.file());
            }
        }
        return networks;
    }
}
