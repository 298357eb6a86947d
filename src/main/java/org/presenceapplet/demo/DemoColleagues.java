package org.presenceapplet.demo;

import java.util.List;
import org.presenceapplet.telepathy.SubscriptionState;

/** The invented people at work, one of whom is at home, too. None of them exists. */
final class DemoColleagues {
    private static final String DESIGN = "Design";
    private static final String SUPPORT = "Support";
    private static final String WORKSHOP = "Workshop";

    static final List<DemoContact> ALL = List.of(
            colleague("agnes.bauer", "Agnes Bauer", DemoPresence.of("available", "Hotline bis 16 Uhr"), SUPPORT),
            colleague("diego.fuentes", "Diego Fuentes", DemoPresence.of("away", "Reunión"), DESIGN),
            colleague("emeka.obi", "Emeka Obi", DemoPresence.of("available"), WORKSHOP),
            colleague("ana.silva", "Ana Conceição da Silva", DemoPresence.of("xa", "Em viagem até sexta"), DESIGN),
            colleague("hiroshi.mori", "森 博", DemoPresence.of("available", "検証中"), WORKSHOP),
            colleague("irina.volkova", "Ирина Волкова", DemoPresence.of("away"), SUPPORT),
            colleague("lucie.moreau", "Lucie Moreau", DemoPresence.of("available", "Maquettes prêtes ✏️"), DESIGN),
            colleague("marek.horak", "Marek Horák", DemoPresence.of("offline"), WORKSHOP),
            colleague("rania.aziz", "رانيا عزيز", DemoPresence.of("available", "متاحة حتى الخامسة"), SUPPORT),
            colleague("sanjay.iyer", "Sanjay Iyer", DemoPresence.of("xa", "On a train"), SUPPORT, WORKSHOP),
            colleague("tessa.vandijk", "Tessa van Dijk", DemoPresence.of("available", "Even koffie"), DESIGN),
            colleague("yuval.stern", "יובל שטרן", DemoPresence.of("offline"), SUPPORT));

    private DemoColleagues() {}

    private static DemoContact colleague(String name, String alias, DemoPresence presence, String... groups) {
        return new DemoContact(
                name + "@work.example",
                alias,
                List.of(groups),
                SubscriptionState.YES,
                SubscriptionState.YES,
                "",
                presence,
                DemoTraits.NONE);
    }
}
