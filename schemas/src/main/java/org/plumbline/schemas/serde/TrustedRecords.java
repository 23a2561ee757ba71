package org.plumbline.schemas.serde;

import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;
import org.plumbline.events.Cell;

/// Avro instantiates only classes that it has been told to trust, when it reads and when it copies.
/// Ours are added to whatever is trusted already, so that no system property has to be set.
public final class TrustedRecords {

    private static final String PACKAGE = Cell.class.getPackageName();

    private static boolean trusted;

    private TrustedRecords() {}

    /// Whoever has an [AvroSerde] has done this; it is for programs that copy records or read them
    /// by other means.
    public static synchronized void trust() {
        if (!trusted) {
            ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();
            ClassSecurityPredicate ours = type -> type.getPackageName().equals(PACKAGE);
            ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(before, ours));
            trusted = true;
        }
    }
}
