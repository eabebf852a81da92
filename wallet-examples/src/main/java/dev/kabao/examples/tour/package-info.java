/** The main job of the SDK from end to end, told while it happens. For whoever runs or reads it. */
@NullMarked
package dev.kabao.examples.tour;

import org.jspecify.annotations.NullMarked;
