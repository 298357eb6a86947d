package org.presenceapplet.desktop;

import org.presenceapplet.bus.BusException;
import org.presenceapplet.desktop.DoNotDisturb.Marker;

/**
 * GNOME's setting {@code show-banners}. It outlives us, so the marker says from before it is changed until after it is
 * changed back that it is we who changed it.
 */
final class GnomeSilencer implements Silencer {
    private final GnomeBanners banners;
    private final Marker marker;

    GnomeSilencer(GnomeBanners banners, Marker marker) {
        this.banners = banners;
        this.marker = marker;
    }

    @Override
    public boolean isQuiet() throws BusException {
        return !banners.areShown();
    }

    @Override
    public boolean holds() {
        return marker.isSet();
    }

    @Override
    public void hold() throws BusException {
        marker.set();
        banners.show(false);
    }

    @Override
    public void release() throws BusException {
        banners.show(true);
        marker.clear();
    }

    @Override
    public void overruled() {
        marker.clear();
    }
}
