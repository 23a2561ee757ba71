package org.plumbline.reporting.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether the modalities of an answer may be weighed against each other at all.
///
/// @param comparable false as soon as there is one reason against it
/// @param because the reasons
/// @param leading slug of the modality ahead; null: none is named
public record Verdict(boolean comparable, List<Reason> because, @Nullable String leading) {

    /// Keeps an unmodifiable copy.
    public Verdict {
        because = List.copyOf(because);
    }
}
