package org.plumbline.outcomes.patient;

/// One patient's treatment of one condition in one network: what no course ever crosses.
public record Care(String network, String condition) {}
