package org.plumbline.demo.world;

import org.plumbline.demo.scenario.Treatment;

/// One session as it happened.
///
/// @param number within the course, from 1
/// @param start in milliseconds since 1970
/// @param reliefNrsPoints how much better it is a quarter of an hour later
/// @param reliefEnd when that ends, in milliseconds since 1970
public record Visit(
        int number,
        Place place,
        Treatment treatment,
        long start,
        double reliefNrsPoints,
        long reliefEnd) {}
