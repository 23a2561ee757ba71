package org.plumbline.demo.world;

import java.util.List;

/// One person of a network.
///
/// @param reference as the network's clinics write it
public record Patient(long number, Place home, String reference, List<Course> courses) {

    public Patient {
        courses = List.copyOf(courses);
    }
}
