// Where sentences end, language by language. In the tables, "|" marks each end within a paragraph
// and is no part of it.

#include "models/language/units/sentences.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace synoptic::language {
namespace {

std::string WithMarks(std::string_view text, std::string_view lang) {
  std::string marked(text);
  const std::vector<Span> spans = SplitSentences(text, lang);
  for (std::size_t i = spans.size(); i > 1; --i) marked.insert(spans[i - 2].end, "|");
  return marked;
}

void ExpectEnds(std::string_view lang, std::initializer_list<std::string_view> marked_paragraphs) {
  for (const std::string_view marked : marked_paragraphs) {
    std::string text(marked);
    std::erase(text, '|');
    EXPECT_EQ(WithMarks(text, lang), marked) << lang;
  }
}

TEST(Sentences, EndWhereTheyShouldInItalian) {
  ExpectEnds("it",
             {
                 "Il ponte è stato riaperto ieri.| Nessuno è rimasto ferito.",
                 "Il chip trasferisce 4,8 TB/s e costa 3.500 euro.| Ne servono 1.234.567.",
                 "Il prof. Rossi e la dott.ssa Bianchi hanno visto l'ing. Verdi.| Poi sono usciti.",
                 "Lo prevede l'art. 3 della legge (n. 45, pag. 12).| Il resto no.",
                 "Mele, pere, ecc. sono finite.| Costano molto, ecc.| Nessuno ne compra.",
                 "La Rossi S.p.A. di Torino ha chiuso.| Aprirà la Bianchi S.p.A.| Il titolo sale.",
                 "Visse a S. Marino nel I secolo a.C.| Probabilmente era un fabbro.",
                 "«Non lo sapevo.»| Così ha risposto il sindaco.",
                 "Ha detto: \"Non lo so.\"| \"Nemmeno io\", ha aggiunto.",
                 "Il lavoro è finito.|Il giorno dopo è partito.",
                 "È arrivata l'estate.|È finita.",
                 "Che cosa?!|Il resto va da sé.",
                 "Abbiamo usato Node.js 3.5 e visto example.com.| Funziona.",
                 "Si legge su https://example.com/a.B?c=D.E e su www.esempio.it.| Poi basta.",
                 "Scrivete a mario.Rossi@example.com oppure a @mario.Rossi.| Risponde.",
                 "12 marzo 2024. Il governo ha deciso.| Le imprese protestano.",
                 "Roma, 12 marzo 2024. Il governo ha deciso.",
                 "Roma, 12 marzo 2024 – Il governo ha deciso.| Le imprese protestano.",
                 "Era il 2024.| Il governo decise.",
                 "Il comico ha fatto... ridere.| E poi...| Il silenzio.",
                 "Il titolo… non c'era.| Poi…| È arrivato.",
                 "«Vieni!» disse Anna.| «Perché?» chiese Luca.| «Così.»",
                 "Sai com'è.| Il tempo vola.",
                 "Il presidente J. R. Rossi e G. De Luca (nati nel 1950) tacciono.| Fine.",
                 "L'iPhone costa troppo.| iPhone ed eBay sono marchi.| eBay vende.",
                 "Ha vinto 3-1.| 20 tifosi hanno esultato.",
                 "La crescita è del 3 %.| Molto bene.",
                 "La temperatura era di 25 °C.| Pioveva.| Distava 300 m.| Poi 5 km.",
                 "Si è votato (il quorum era del 50%. Non bastava) ed è finita.",
                 "(Non bastava.| Lo sapevano tutti.)| Poi è finita.",
                 "È finita.[3]| Lo dice la stampa.[4][5]| Nessuno smentisce.²| Forse.",
                 "@governo ha risposto.| #Roma è in festa.| @sindaco no.",
                 "Bene.| – Sì.| – No.",
                 "Bello! 😀| Anche questo.👍🏽| Fine.",
                 "1. Aprire la porta.| 2. Chiudere la porta.| 3.1. Uscire.",
                 "a) Aprire la porta.| b) Chiudere.",
                 "IV. Il capitolo finale",
                 "- Un punto",
                 "\"Uno\".| \"Due\".",
                 "Su Amazon.com si compra.| E su Booking.com.",
                 "Ha parlato on. Neri, poi il sen. Gialli e mons. Blu.| Applausi.",
                 "Huang: «L'IA è il futuro»",
                 "Lo dice l'O.N.U. a Ginevra.| Lo dice l'O.N.U.| Il mondo ascolta.",
                 "Prima riga che continua\nnella seconda.| Terza frase.",
             });
}

TEST(Sentences, EndWhereTheyShouldInEnglish) {
  ExpectEnds(
      "en",
      {
          "The bridge reopened at 7:57 a.m. on Monday.| Nobody was hurt.",
          "It opened at 7 a.m.| Police were there at 5 p.m. Monday.| It shut at 9 p.m. EST.",
          "J. R. R. Tolkien met Prof. C. S. Lewis on Main St. in Oxford.| They talked.",
          "He lives on Main St.| The car is his.| He saw St. Paul there.",
          "Mr. Smith, Mrs. Jones and Dr. He spoke to Gov. Lee and Lt. Col. Gray.| Then they left.",
          "The U.S. Senate met in Washington, D.C. on Friday.| It met in the U.S.| The vote was "
          "close.",
          "Apple Inc. and Nvidia Corp. rose.| Shares of Apple Inc. fell.| Nothing rose at Apple "
          "Inc.| The day ended.",
          "She has a Ph.D. in physics, i.e. a doctorate, e.g. from MIT.| Good.",
          "No. 5 is alive.| He is no. 7.| \"No.\"| No.| I said no.",
          "It grew approx. 3.5 percent vs. 2.1 percent in Jan. 2024.| Then it fell.",
          "\"I came.| I saw,\" he said.| \"I won.\"",
          "\"Stop!\" he cried.| \"Why?\" she asked.| \"Go!\"| They went.",
          "“It is over.”| “Is it?”| ‘Yes.’| He left.",
          "\"Fine,\" he said.| \"Then go.\"|She went.",
          "He wrote \"the end.\"|\"Then what?\" she asked.",
          "He left the house (it was late. Nobody saw him) and ran.",
          "(It was late.| Nobody saw him.)| He ran.",
          "He paused... then spoke.| He paused...| Then he spoke.| Well…| Yes.",
          "He paused . . . then spoke.| He paused. . . .| Then he spoke.",
          "Dr. Li left.|He came back.| U.S.A. and Node.js and ASP.NET and README.Md stay whole.",
          "The firm (Yahoo! Inc.) grew.| So did Yahoo! itself.",
          "He knew it was I.| Then he left.",
          "Plan B.| The end.| Elizabeth I.| She reigned.| Vitamin C.| It helps.",
          "WASHINGTON (AP) — The Senate met.| It voted.",
          "March 12, 2024. The Senate met.",
          "Read https://example.com.| https://example.org is another.| Visit www.example.net.| "
          "Done.",
          "What?!| No way!!!| Really?",
          "The price was $5.| $6 is too much.| 20 is more.",
          "He works for the Co. in N.Y. City.| Fine.",
          "\"Really?\"| \"Yes.\"| \"Fine.\"",
          "They said \"no.\"| But they came.",
          "The .NET runtime is fast.| The file is named .bashrc, he said.",
          "His total was 3.| Nobody did better.",
      });
}

TEST(Sentences, EndWhereTheyShouldInIndonesian) {
  ExpectEnds(
      "id",
      {
          "Presiden tiba pada pukul 07.30 WIB.| Ia disambut oleh Dr. Ir. H. Joko.",
          "Jakarta, 5 Maret 2024 – Pemerintah mengumumkan aturan baru.| Aturan itu berlaku besok.",
          "Harganya Rp 1.250.000,50 per unit.| Kecepatannya 4,8 TB/s.",
          "Prof. Drs. Budi Santoso, M.Si. dan Tn. Ali tinggal di Jl. Merdeka No. 5.| Mereka "
          "bertetangga.",
          "Beras, gula, minyak, dll. naik harganya.| Semua mahal: beras, gula, dll.| Warga "
          "mengeluh.",
          "Acara berlangsung s.d. pukul 10.| Surat itu ditulis a.n. Direktur.| Selesai.",
          "PT Nusantara Tbk. (NUSA) untung besar.| Sahamnya naik.",
          "\"Kami siap,\" kata H. M. Yusuf.| \"Kapan?\"| Ia diam.",
          "\"Kami tidak tahu.\"| \"Kami juga,\" katanya.",
          "Letjen. Sudirman dan Kol. Inf. Agus hadir.| Ny. Siti tidak.",
          "Suhu naik 2 C.| Banyak yang cemas.",
          "Ia lahir di kab. Bogor, kec. Ciawi.| Lalu pindah.",
          "Siapa dia?| Entahlah!| Mungkin...| Ya.| Tapi... tidak.",
          "Ia pulang.|Besoknya ia pergi lagi.",
      });
}

TEST(Sentences, EndWhereTheyShouldInGerman) {
  ExpectEnds("de",
             {
                 "Am 3. Oktober 2024 feierte der 1. FC Köln.| Es war der 2. Sieg.",
                 "Er wurde 3.| Das Spiel war aus.| Im 19. Jahrhundert lebte Ludwig XIV. in Paris.",
                 "Das kostet z. B. 5 Mio. Euro bzw. 3,5 Mrd. Dollar, d. h. viel.| Zu viel.",
                 "Um 300 v. Chr. lebte er.| Er starb n. Chr.| Das ist bekannt.",
                 "Dr. Müller und Prof. Dr. Schmidt kamen gegen 9 Uhr.| Hr. Maier nicht.",
                 "Äpfel, Birnen usw. fehlen.| Es gibt Äpfel, Birnen usw.| Niemand kauft sie.",
                 "„Das ist gut.“| „Ja“, sagte er.| „Nein!“, rief sie.| »So ist es.«| Er ging.",
                 "Die Straße ist 300 m lang.| Sie endet nach 500 m.| Das ist kurz.",
                 "Siehe Abs. 3 und Nr. 7, S. 12.| Mehr steht in Abb. 4.",
                 "Der EU-Rat tagt.| Am Montag, 12. März 2024, geht es weiter.",
             });
}

TEST(Sentences, EndWhereTheyShouldInFrench) {
  ExpectEnds("fr",
             {
                 "M. Dupont et Mme Martin ont vu le Dr. Petit.| Ils sont partis.",
                 "« C'est fini. »| Elle est partie.| « Vraiment ? » demande-t-il.| « Oui ! »",
                 "Le prix est de 4,8 millions d'euros, soit 3 500 par an.| C'est cher !| Trop ?",
                 "Il vécut en 300 av. J.-C. à Rome.| Il y mourut en 44 av. J.-C.| La ville pleura.",
                 "Il faut des pommes, des poires, etc.| Le reste suit.| Des noix, etc. manquent.",
                 "L'art. 5 et la p. 12 le disent.| J. Le Goff aussi.",
                 "Il y a du vent. . .| Il neige.",
             });
}

TEST(Sentences, EndWhereTheyShouldInSpanish) {
  ExpectEnds(
      "es", {
                "El Sr. García y la Dra. López llegaron.| ¿Quién más?| ¡Nadie!| Pues vale.",
                "El sr. García vive en EE. UU. desde 1990.| Volvió de EE. UU.| El viaje fue largo.",
                "Murió en el 44 a. C. en Roma.| Nació en el 100 a. C.| Era romano.",
                "Véase el art. 3, pág. 12, núm. 4.| Cuesta 3.500,75 euros.",
                "«No lo sé.»| «Yo tampoco», dijo.| ¿y ahora?",
            });
}

TEST(Sentences, EndWhereTheyShouldInPortuguese) {
  ExpectEnds("pt", {
                       "O Sr. Silva e a Dra. Souza chegaram às 7h30.| A reunião começou.",
                       "A empresa Souza Ltda. fechou.| Custa R$ 3.500,75.| É caro!",
                       "“Não sei.”| “Eu também não”, disse.| Vide pág. 3, art. 5.",
                   });
}

TEST(Sentences, EndWhereTheyShouldInDutch) {
  ExpectEnds("nl", {
                       "Dhr. Jansen en mevr. De Vries wonen o.a. in Den Haag.| Ze werken er.",
                       "Het kost bijv. 4,8 mln. euro, m.a.w. veel.| Te veel.",
                       "Drs. J. van Dijk sprak.| 's Avonds regende het.| ’t Was laat.",
                       "Hij kocht appels, peren enz.| De rest bleef.| Zie nr. 4, blz. 3.",
                   });
}

TEST(Sentences, EndWhereTheyShouldInTurkish) {
  ExpectEnds("tr",
             {
                 "Prof. Dr. Ayşe Yılmaz 3. Dünya Kongresi'nde konuştu.| Bu onun ilk konuşmasıydı.",
                 "Sok. No. 5'te oturuyor.| Elma, armut vb. aldı.| Fiyatı 4,8 milyon TL.| Ucuz!",
                 "“Bilmiyorum.”| “Ben de,” dedi.| İstanbul'a gitti.|Öğleden sonra döndü.",
             });
}

TEST(Sentences, EndWhereTheyShouldInRussian) {
  ExpectEnds("ru",
             {
                 "В 2024 г. в Москве открылся мост.| Он родился в 1990 г.| В школе учился хорошо.",
                 "Он живёт в г. Москве на ул. Ленина, д. 5, кв. 7.| Там тихо.",
                 "Это стоит 4,8 млн руб.| Цена выросла до 5 тыс. руб. за штуку.",
                 "Яблоки, груши и т. д. закончились.| Есть яблоки, груши и т. д.| Никто не берёт.",
                 "«Не знаю.»| «Я тоже», — сказал он.| «Правда?» — спросила она.| — Да.",
                 "А. С. Пушкин и Л. Н. Толстой — писатели.| Их читают все.",
                 "Это был я.| Он ушёл.| Что?!| Ничего…| Всё.",
                 "Он ушёл.|Она осталась.",
             });
}

TEST(Sentences, EndWhereTheyShouldInArabic) {
  ExpectEnds(
      "ar",
      {
          "وصل الرئيس إلى القاهرة اليوم.| هل سيبقى طويلاً؟| لا أحد يعرف!| بلغ السعر 4.8 مليون.",
          "قال د. أحمد إن الأمر انتهى.| ثم غادر.",
          "وصل الوفد.|غادر الوزير بعد ساعة.",
      });
}

TEST(Sentences, EndWhereTheyShouldInUrdu) {
  ExpectEnds("ur", {
                       "یہ پہلا جملہ ہے۔| یہ دوسرا جملہ ہے۔",
                   });
}

TEST(Sentences, EndWhereTheyShouldInHindi) {
  ExpectEnds("hi", {
                       "यह पहला वाक्य है।| यह दूसरा है।|तीसरा भी है!| सच?",
                   });
}

TEST(Sentences, EndWhereTheyShouldInChinese) {
  ExpectEnds("zh", {
                       "大桥昨天重新开放。|没有人受伤。|真的吗？|真的！",
                       "他说：“我不知道。”|然后他离开了。|“是吗？”她问道。",
                       "带宽为4.8TB/s，价格为3.5万美元。|比去年高。",
                       "他说……我不知道。|我……不知道。",
                       "公司（成立于1990年。总部在北京）破产了。",
                       "他走了。| 她留下了。|好！|iPhone卖完了。",
                       "完成了.|然后他走了.",
                   });
}

TEST(Sentences, EndWhereTheyShouldInJapanese) {
  ExpectEnds("ja", {
                       "橋は昨日再開した。|けが人はいなかった。|本当か？|本当だ！",
                       "「そうだ。」と彼は言った。|「行こう。」|彼は去った。",
                       "彼は「もう終わった。帰ろう。」と言った。|誰も答えなかった。",
                       "価格は３．５万円です。|高いですね．|でも買います。",
                       "（詳細は未定。|後日発表。）|以上。",
                   });
}

TEST(Sentences, EndWhereTheyShouldInOtherScripts) {
  ExpectEnds("und", {
                        "Η γέφυρα άνοιξε χθες.| Κανείς δεν τραυματίστηκε.",
                        "ხიდი გუშინ გაიხსნა.| არავინ დაშავებულა.",
                        "הגשר נפתח אתמול.| איש לא נפגע.| נכון?| כן!",
                        "다리는 어제 다시 열렸다.| 아무도 다치지 않았다.",
                        "Կամուրջը բացվեց։| Ոչ ոք չի վիրավորվել։",
                    });
}

// Thai writes spaces between clauses and no full stops: long text is cut at some of them.
TEST(Sentences, AreLongClausesInThai) {
  const std::string clause = "สะพานแห่งนี้เปิดให้บริการอีกครั้งเมื่อวานนี้หลังจากปิดซ่อมแซมมานานกว่าสองปี";
  EXPECT_EQ(WithMarks(clause, "th"), clause);
  EXPECT_EQ(WithMarks(clause + " " + clause + " " + clause, "th"),
            clause + "| " + clause + "| " + clause);
  EXPECT_EQ(WithMarks("ราคา 4.8 ล้านบาท จริงหรือ", "th"), "ราคา 4.8 ล้านบาท จริงหรือ");
}

TEST(Sentences, AreNoneInWhiteSpace) {
  EXPECT_TRUE(SplitSentences("", "en").empty());
  EXPECT_TRUE(SplitSentences(" \n\t\u00A0\u3000", "en").empty());
}

TEST(Sentences, CoverTextThatHasNoWords) {
  EXPECT_EQ(WithMarks("...", "en"), "...");
  EXPECT_EQ(WithMarks("* * *", "en"), "* * *");
  EXPECT_EQ(WithMarks("?! . ) »", "en"), "?! . ) »");
}

}  // namespace
}  // namespace synoptic::language
