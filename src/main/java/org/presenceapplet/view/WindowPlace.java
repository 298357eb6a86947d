package org.presenceapplet.view;

/**
 * Where a window is on the screens and how large it is, its frame included, in pixels.
 *
 * @param x of its left edge, from that of the first screen
 * @param y of its top edge, from that of the first screen
 */
public record WindowPlace(int x, int y, int width, int height) {}
