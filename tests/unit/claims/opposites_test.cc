#include "align/claims/differences/opposites.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "align/linking/word_similarity/compared_words.hpp"
#include "synoptic/model.hpp"
#include "synoptic/text.hpp"
#include "tests/unit/defaults.hpp"

namespace synoptic::claims {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::IsEmpty;
using ::testing::Not;

/// A sentence as the detector is given it.
struct Sentence {
  Sentence(const std::string& text, const std::string& lang)
      : entry{Read(text, lang), {}}, split(SplitWords(entry.article)) {
    entry.units = Segment(entry.article);
    units = {0};
    encoding =
        std::make_shared<const Encoding>(Model::Default().Encode(entry.article, entry.units));
  }

  static Article Read(const std::string& text, const std::string& lang) {
    ReadOptions options;
    options.id = options.lang = lang;
    return ParseArticle(text, options);
  }

  Synopsis::Entry entry;
  Words split;
  std::vector<std::size_t> units;
  std::vector<Span> parts;
  std::shared_ptr<const Encoding> encoding;
};

/// Two sentences, compared.
class Compared {
 public:
  Compared(const Sentence& a, const Sentence& b)
      : compared_({a.encoding, b.encoding}, Defaults().linking.tokens),
        a_words_(compared_.Of(0, a.units)),
        b_words_(compared_.Of(1, b.units)),
        a_{0, &a.entry, &a.split, &a.units, &a.parts, &a_words_},
        b_{1, &b.entry, &b.split, &b.units, &b.parts, &b_words_} {}

  TextPair Sides() {
    return PairTexts(MakeComparedText(a_), MakeComparedText(b_),
                     compared_.Compare(0, a_words_, 1, b_words_));
  }

 private:
  linking::ComparedWords compared_;
  linking::TextWords a_words_;
  linking::TextWords b_words_;
  LinkedText a_;
  LinkedText b_;
};

std::string Described(Span a, Span b, const Sentence& x, const Sentence& y) {
  return std::string(Slice(x.entry.article.text, a)) + " | " +
         std::string(Slice(y.entry.article.text, b));
}

std::vector<std::string> Candidates(const std::string& en, const std::string& it) {
  const Sentence x(en, "en");
  const Sentence y(it, "it");
  Compared compared(x, y);
  const TextPair sides = compared.Sides();
  std::vector<std::string> found;
  for (const OppositeCandidate& candidate : FindOppositeCandidates(sides, Reversed(sides))) {
    constexpr std::size_t kCounts[] = {ReversedFeatures::kCount, NegatedFeatures::kCount, 1};
    EXPECT_EQ(candidate.features.size(), kCounts[static_cast<std::size_t>(candidate.kind)]);
    found.push_back(Described(candidate.a, candidate.b, x, y));
  }
  return found;
}

std::vector<std::string> Opposites(const std::string& a, const std::string& a_lang,
                                   const std::string& b, const std::string& b_lang) {
  const Sentence x(a, a_lang);
  const Sentence y(b, b_lang);
  Compared compared(x, y);
  const TextPair sides = compared.Sides();
  std::vector<std::string> found;
  for (const OppositeWords& words :
       FindOpposites(sides, Reversed(sides), Defaults().claims.opposites,
                     linking::Comparability::kParallel)) {
    found.push_back(Described(words.a, words.b, x, y));
  }
  return found;
}

TEST(OppositesTest, AreTwoPolesOfOneAxis) {
  EXPECT_THAT(
      Candidates("The price of oil rose in March.", "Il prezzo del petrolio è sceso a marzo."),
      Contains("rose | sceso"));
  EXPECT_THAT(
      Candidates("The price of oil rose in March.", "Il prezzo del petrolio è aumentato a marzo."),
      IsEmpty());
}

TEST(OppositesTest, AreWhatOneSideNegates) {
  EXPECT_THAT(
      Candidates("The council approved the plan.", "Il consiglio non ha approvato il piano."),
      Contains("approved | non ha approvato"));
  EXPECT_THAT(Candidates("The council did not approve the plan.",
                         "Il consiglio non ha approvato il piano."),
              IsEmpty());
}

TEST(OppositesTest, AreNoneWhereBothSidesTellBothPoles) {
  EXPECT_THAT(Candidates("Oil rose while gold fell.", "Il petrolio è aumentato, l'oro è sceso."),
              Not(Contains("rose | sceso")));
}

TEST(OppositesTest, AreNotToldAgainstWordsThatSayNothing) {
  const std::pair<std::string, std::string> said[] = {
      {"The museum did not close.", "Il museo resta accessibile fino a sera."},
      {"The president has not signed the law.", "La legge è stata respinta dal presidente."},
      {"They will not be able to come.", "È impossibile che siano qui con noi."},
      {"The shares did not rise.", "La banca ha in mano le azioni."}};
  for (const auto& [en, it] : said) {
    for (const std::string& found : Candidates(en, it)) {
      for (const char* word :
           {"| fino", "| dal", "| in", "| con", "| che", "| la", "| La", "| è", "| ha"}) {
        EXPECT_THAT(found, Not(EndsWith(word)));
      }
    }
  }
}

TEST(OppositesTest, AreNotLookedForInLists) {
  std::string en;
  std::string it;
  for (int k = 0; k < 80; ++k) {
    en += "rose, ";
    it += "sceso, ";
  }
  EXPECT_THAT(Candidates(en + "all of them.", it + "tutti quanti."), IsEmpty());
}

TEST(OppositesTest, AreNoneWhereANegationSaysTheSame) {
  EXPECT_THAT(Candidates("The court found the driver not guilty.",
                         "Il tribunale ha assolto il conducente."),
              Not(Contains("not guilty | assolto")));
  EXPECT_THAT(Candidates("Two of the climbers did not survive.", "Due degli alpinisti sono morti."),
              Not(Contains("not survive | morti")));
  EXPECT_THAT(Candidates("The old museum is no longer open.", "Il vecchio museo è chiuso."),
              Not(Contains("no longer open | chiuso")));
}

TEST(OppositesTest, AreNoneWhereWhatOnlyLooksLikeANegationStands) {
  EXPECT_THAT(Candidates("Not only the council approved the plan.",
                         "Anche il consiglio ha approvato il piano."),
              IsEmpty());
}

TEST(OppositesTest, AreToldOfTranslations) {
  EXPECT_THAT(
      Opposites("The unemployment rate rose to a new record in March, the ministry said.", "en",
                "Il tasso di disoccupazione è sceso a un nuovo record a marzo, ha detto il "
                "ministero.",
                "it"),
      ElementsAre("rose | sceso"));
  EXPECT_THAT(
      Opposites("The unemployment rate rose to a new record in March, the ministry said.", "en",
                "Il tasso di disoccupazione è salito a un nuovo record a marzo, ha detto il "
                "ministero.",
                "it"),
      IsEmpty());
}

TEST(OppositesTest, AreTheSameWhenTheSidesAreSwapped) {
  const std::string en = "The regional parliament accepted the law before the election in May.";
  const std::string it = "Il parlamento regionale ha respinto la legge dopo le elezioni di maggio.";
  std::vector<std::string> turned;
  for (const std::string& words : Opposites(it, "it", en, "en")) {
    const std::size_t bar = words.find(" | ");
    turned.push_back(words.substr(bar + 3) + " | " + words.substr(0, bar));
  }
  EXPECT_FALSE(turned.empty());
  EXPECT_THAT(Opposites(en, "en", it, "it"), ::testing::UnorderedElementsAreArray(turned));
}

TEST(OppositesTest, AreThoseWhoChangedPlaces) {
  EXPECT_THAT(Candidates("Arsenal beat Chelsea in the final on Saturday.",
                         "Il Chelsea ha battuto l'Arsenal nella finale di sabato."),
              Contains("beat | battuto"));
  EXPECT_THAT(Candidates("Arsenal beat Chelsea in the final on Saturday.",
                         "L'Arsenal ha battuto il Chelsea nella finale di sabato."),
              IsEmpty());
  EXPECT_THAT(Candidates("Arsenal beat Chelsea in the final on Saturday.",
                         "Il Chelsea è stato battuto dall'Arsenal nella finale di sabato."),
              IsEmpty());
  EXPECT_THAT(Candidates("Arsenal beat Chelsea in the final on Saturday.",
                         "L'Arsenal è stato battuto dal Chelsea nella finale di sabato."),
              ::testing::Not(IsEmpty()));
}

TEST(OppositesTest, AreNoneWhereAContestIsToldFromTheOtherSide) {
  EXPECT_THAT(Candidates("Arsenal beat Chelsea in the final on Saturday.",
                         "Il Chelsea ha perso contro l'Arsenal nella finale di sabato."),
              IsEmpty());
  EXPECT_THAT(Candidates("Arsenal won the final against Chelsea on Saturday.",
                         "L'Arsenal ha perso la finale contro il Chelsea sabato."),
              Contains("won | perso"));
  EXPECT_THAT(Candidates("The euro rose against the dollar on Tuesday.",
                         "Il dollaro è sceso contro l'euro martedì."),
              IsEmpty());
}

TEST(OppositesTest, AreNoneWhereWhoDidItCannotBeTold) {
  EXPECT_THAT(Candidates("Arsenal, whom Chelsea had sued, sued again.",
                         "L'Arsenal ha fatto causa di nuovo."),
              IsEmpty());
}

TEST(OppositesTest, AreNoneOfWhatSaysNothing) {
  EXPECT_THAT(Opposites("…", "en", "Il prezzo è sceso.", "it"), IsEmpty());
}

TEST(OppositesTest, OfOneWordAreOne) {
  for (const std::string& words :
       Opposites("The government raised taxes and raised fees.", "en",
                 "Il governo ha ridotto le tasse e ridotto le tariffe.", "it")) {
    EXPECT_THAT(words, ::testing::AnyOf("raised | ridotto"));
  }
}

}  // namespace
}  // namespace synoptic::claims
