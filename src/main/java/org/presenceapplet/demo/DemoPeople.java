package org.presenceapplet.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.presenceapplet.telepathy.SubscriptionState;

/** The invented people. None of them exists. */
final class DemoPeople {
    private static final String HOST = "@demo.example";
    private static final String FAMILY = "Family";
    private static final String FRIENDS = "Friends";
    private static final String WORK = "Work";
    private static final String CHOIR = "Choir";

    private static final Set<String> PICTURED = Set.of(
            "alice.anders",
            "zofia.wozniak",
            "dvorakova",
            "istvan",
            "noa.levi",
            "li.wei",
            "haruka",
            "mum",
            "ines",
            "leilani",
            "priya.rao");
    private static final Map<String, String> DEVICES = Map.of(
            "alice.anders", "pc",
            "ana.silva", "phone",
            "cem.yildiz", "web",
            "nguyen.anh", "phone",
            "olga.petrova", "pc",
            "layla", "phone",
            "aarav", "handheld",
            "uncle.theo", "phone",
            "leilani", "web");

    private static final List<DemoContact> INVENTED = List.of(
            person("alice.anders", "Alice Anders", DemoPresence.of("available", "Hello 👋"), FRIENDS, CHOIR),
            person(
                    "ana.silva",
                    "Ana Conceição da Silva",
                    DemoPresence.of("away", "A caminho do aeroporto ✈️"),
                    FRIENDS),
            person("bjorn.sorensen", "Bjørn Sørensen", DemoPresence.of("available"), WORK),
            person("zofia.wozniak", "Zofia Woźniak", DemoPresence.of("busy", "Próba do ósmej"), CHOIR),
            person("cem.yildiz", "Cem Yıldız", DemoPresence.of("available", "Çay molası ☕"), WORK),
            person("dvorakova", "Klára Dvořáková", DemoPresence.of("chat", "Kdo jde dnes na oběd?"), WORK),
            person("emile.lefevre", "Émile Lefèvre", DemoPresence.of("xa", "En vacances jusqu’au 12"), FRIENDS),
            person("franz.gruber", "Franz Größer-Huber", DemoPresence.of("dnd", "Bitte nicht stören"), WORK),
            person("gudrun", "Guðrún Þórsdóttir", DemoPresence.of("offline"), FRIENDS),
            person("nguyen.anh", "Nguyễn Thị Ánh", DemoPresence.of("available", "Cà phê?"), WORK),
            person("maire", "Máire Ní Bhriain", DemoPresence.of("away"), FAMILY),
            person("istvan", "Kőszegi István", DemoPresence.of("available", "Homeoffice"), WORK),
            person("olga.petrova", "Ольга Петрова", DemoPresence.of("available", "На связи до шести"), WORK),
            person("mykola", "Микола Ткаченко", DemoPresence.of("busy", "Зустріч"), WORK),
            person("boris.iliev", "Борис Илиев", DemoPresence.of("offline"), CHOIR),
            person("eleni", "Ελένη Παπαδοπούλου", DemoPresence.of("brb", "Έρχομαι σε πέντε λεπτά"), FRIENDS),
            person("nikos", "Νίκος Γεωργίου", DemoPresence.of("xa"), CHOIR),
            person("noa.levi", "נועה לוי", DemoPresence.of("available", "עובדת מהבית 🏠"), FRIENDS),
            person("yosef", "יוסף כהן", DemoPresence.of("away", "חוזר מיד"), WORK),
            person("layla", "ليلى حداد", DemoPresence.of("available", "صباح الخير ☀️"), FRIENDS, CHOIR),
            person("omar.nasser", "عمر ناصر", DemoPresence.of("busy", "في اجتماع"), WORK),
            person("parisa", "پریسا رضایی", DemoPresence.of("offline"), FRIENDS),
            person("li.wei", "李伟", DemoPresence.of("available", "今天在办公室"), WORK),
            person("wang.fang", "王芳", DemoPresence.of("dnd", "写代码中 💻"), WORK),
            person("haruka", "佐藤 遥", DemoPresence.of("away", "お昼ごはん 🍱"), FRIENDS),
            person("kenji", "田中 健二", DemoPresence.of("offline"), CHOIR),
            person("minjun", "김민준", DemoPresence.of("available", "오늘도 화이팅!"), WORK),
            person("seoyeon", "이서연", DemoPresence.of("xa", "휴가 중"), FRIENDS),
            person("aarav", "आरव शर्मा", DemoPresence.of("available", "चाय पीते हैं?"), WORK),
            person("meera", "मीरा पटेल", DemoPresence.of("offline"), FAMILY),
            person("mum", "Mum", DemoPresence.of("available", "Dinner on Sunday?"), FAMILY),
            person("uncle.theo", "Uncle Theo", DemoPresence.of("pstn"), FAMILY),
            person(
                    "carol.chen",
                    "Carol Chen",
                    new DemoPresence(0, Map.of()).and("phone", Map.of("message", "On the phone", "number", "555-0142")),
                    WORK),
            person(
                    "bob.brown",
                    "Bob Brown",
                    DemoPresence.of("busy", "In a call").and("phone", Map.of("number", "555-0117")),
                    WORK,
                    FRIENDS),
            person(
                    "ines",
                    "Inés Ortega",
                    DemoPresence.of("available", "Ensayando 🎶")
                            .and("music", Map.of("title", "Clair de lune", "artist", "Debussy")),
                    CHOIR),
            person(
                    "jonas",
                    "Jonas Weiß",
                    DemoPresence.of("available")
                            .and("music", Map.of("title", "Spiegel im Spiegel", "artist", "Arvo Pärt")),
                    FRIENDS),
            person("kwame", "Kwame Mensah", DemoPresence.of("error", "remote-server-not-found"), WORK),
            person(
                    "leilani",
                    "Leilani Kahale",
                    DemoPresence.of("available", "Aloha 🌺 writing, rewriting, deleting, and starting over")),
            unseen("mateo", "Mateo Rivas", SubscriptionState.ASK, SubscriptionState.YES, ""),
            unseen("nobody", "", SubscriptionState.NO, SubscriptionState.YES, ""),
            unseen(
                    "priya.rao",
                    "Priya Rao",
                    SubscriptionState.NO,
                    SubscriptionState.ASK,
                    "Hi, we met at the choir on Tuesday. — Priya"));

    private static final List<String> GIVEN_NAMES = List.of(
            "Ada", "Béla", "Chloé", "Dmitri", "Élodie", "Farid", "Greta", "Hüseyin", "Iva", "Jun", "Katya", "Łukasz",
            "Mei", "Nadia", "Oskar", "Pia", "Quirin", "Rana", "Søren", "Thandi", "Uma", "Víctor", "Wen", "Ximena",
            "Yara", "Željko");
    private static final List<String> FAMILY_NAMES = List.of(
            "Abebe",
            "Bianchi",
            "Çelik",
            "Duarte",
            "Eriksson",
            "Fontaine",
            "García",
            "Horváth",
            "Ito",
            "Jansen",
            "Kaya",
            "Lindqvist",
            "Müller",
            "Novák",
            "Okafor",
            "Popescu",
            "Quispe",
            "Rossi",
            "Šimić",
            "Tanaka",
            "Usman",
            "Varga",
            "Wójcik",
            "Xu",
            "Yamada",
            "Zhang");

    private static final List<DemoPresence> USUAL_PRESENCES = List.of(
            DemoPresence.of("available"),
            DemoPresence.of("available", "At the desk"),
            DemoPresence.of("chat", "Ask me anything"),
            DemoPresence.of("away", "Out to lunch"),
            DemoPresence.of("away"),
            DemoPresence.of("xa", "Back on Monday"),
            DemoPresence.of("busy", "In a meeting"),
            DemoPresence.of("dnd"),
            DemoPresence.of("offline"),
            DemoPresence.of("offline"));

    private DemoPeople() {}

    /** This many people: the invented ones first, then as many made up from names as are needed. */
    static List<DemoContact> people(int count, Random random) {
        List<DemoContact> people = new ArrayList<>(INVENTED.subList(0, Math.min(count, INVENTED.size())));
        while (people.size() < count) {
            String name = pick(GIVEN_NAMES, random) + " " + pick(FAMILY_NAMES, random);
            String group = pick(List.of(FAMILY, FRIENDS, WORK, CHOIR), random);
            people.add(person("contact" + people.size(), name, somePresence(random), group));
        }
        return people;
    }

    /** How many people are invented by hand. */
    static int invented() {
        return INVENTED.size();
    }

    /** A presence such as people usually show. */
    static DemoPresence somePresence(Random random) {
        return pick(USUAL_PRESENCES, random);
    }

    /** The user. */
    static DemoContact self(String identifier) {
        return new DemoContact(
                identifier,
                "Me",
                List.of(),
                SubscriptionState.NO,
                SubscriptionState.NO,
                "",
                DemoPresence.of(OwnStatusRules.DEFAULT_STATUS),
                DemoTraits.NONE);
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static DemoContact person(String name, String alias, DemoPresence presence, String... groups) {
        return new DemoContact(
                name + HOST,
                alias,
                List.of(groups),
                SubscriptionState.YES,
                SubscriptionState.YES,
                "",
                presence,
                traits(name));
    }

    private static DemoTraits traits(String name) {
        String device = DEVICES.get(name);
        DemoTraits traits = device == null ? DemoTraits.NONE : DemoTraits.NONE.withClientTypes(device);
        return PICTURED.contains(name) ? traits.withAvatarToken("picture-of-" + name) : traits;
    }

    private static DemoContact unseen(String name, String alias, int subscribe, int publish, String request) {
        return new DemoContact(
                name + HOST, alias, List.of(), subscribe, publish, request, DemoPresence.UNKNOWN, traits(name));
    }
}
