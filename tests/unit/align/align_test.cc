#include "synoptic/align.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <set>
#include <sstream>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "synoptic/error.hpp"
#include "synoptic/internal/languages.hpp"
#include "synoptic/score.hpp"
#include "synoptic/text.hpp"
#include "synoptic/views.hpp"
#include "tests/unit/vectors/thrown_error.hpp"

namespace synoptic {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using Ends = std::pair<std::vector<std::size_t>, std::vector<std::size_t>>;

constexpr const char* kItalian =
    "Il vulcano si è svegliato martedì mattina con una colonna di cenere.\n"
    "Le scuole dell'isola resteranno chiuse fino a venerdì.\n"
    "L'aeroporto ha cancellato 42 voli per Lisbona.\n"
    "Una ricercatrice dell'università misura il gas ogni sei ore.\n"
    "I pescatori hanno portato le barche nel porto vecchio.\n";

constexpr const char* kEnglish =
    "The airport has cancelled 42 flights to Lisbon.\n"
    "Fishermen have brought their boats into the old harbour.\n"
    "The schools of the island will stay closed until Friday.\n"
    "Nobody was hurt, the mayor said on the radio.\n";

Article Parse(const std::string& text, const std::string& lang, const std::string& id) {
  ReadOptions options;
  options.lang = lang;
  options.id = id;
  return ParseArticle(text, options);
}

Article Italian() { return Parse(kItalian, "it", "vulcano"); }
Article English() { return Parse(kEnglish, "en", "volcano"); }
Article Empty() { return Parse("", "it", "vuoto"); }

std::filesystem::path Samples() {
  return std::filesystem::path(SYNOPTIC_SOURCE_DIR) / "corpora" / "samples";
}

/// The articles of a sample with gold.
std::vector<Article> ReadSample(const Gold& gold) {
  std::vector<Article> articles;
  for (const Gold::Article& entry : gold.articles) {
    ReadOptions options;
    options.lang = entry.lang;
    options.id = entry.key;
    articles.push_back(ReadArticle(entry.file, options));
  }
  return articles;
}

std::vector<std::vector<Article>> AllSamples() {
  std::vector<std::vector<Article>> samples;
  for (const auto& folder : std::filesystem::directory_iterator(Samples())) {
    const std::filesystem::path gold = folder.path() / "gold.tsv";
    if (std::filesystem::exists(gold)) samples.push_back(ReadSample(ReadGold(gold)));
  }
  EXPECT_THAT(samples, SizeIs(::testing::Ge(5U)));
  return samples;
}

Synopsis AlignByDefault(std::vector<Article> articles, const AlignOptions& options = {}) {
  return Align(Model::Default(), std::move(articles), options);
}

std::vector<Ends> EndsOf(const Synopsis& synopsis) {
  std::vector<Ends> ends;
  for (const Link& link : synopsis.links) ends.emplace_back(link.a_units, link.b_units);
  return ends;
}

std::vector<Ends> Identity(std::size_t units) {
  std::vector<Ends> ends;
  for (std::size_t unit = 0; unit < units; ++unit) ends.push_back({{unit}, {unit}});
  return ends;
}

std::string AsJson(const Synopsis& synopsis) {
  std::ostringstream out;
  WriteJson(synopsis, out);
  return out.str();
}

/// What synopsis.hpp promises of every synopsis.
void ExpectSound(const Synopsis& synopsis) {
  for (const Link& link : synopsis.links) {
    EXPECT_LT(link.a, link.b);
    ASSERT_LT(link.b, synopsis.articles.size());
    for (const auto& [units, article] : {std::pair{link.a_units, link.a}, {link.b_units, link.b}}) {
      EXPECT_THAT(units, ::testing::Not(IsEmpty()));
      EXPECT_TRUE(std::ranges::is_sorted(units, std::less_equal<>()));
      EXPECT_LT(units.back(), synopsis.articles[article].units.size());
    }
    EXPECT_GE(link.probability, 0);
    EXPECT_LE(link.probability, 1);
    const Evidence& evidence = link.evidence;
    EXPECT_LE(std::abs(evidence.sentence), 1);
    for (const float share :
         {evidence.tokens, evidence.a_in_b, evidence.b_in_a, evidence.mentions}) {
      EXPECT_GE(share, 0);
      EXPECT_LE(share, 1);
    }
  }
  std::set<std::pair<std::size_t, std::size_t>> units;
  std::vector<std::pair<std::size_t, std::size_t>> first_units;
  for (const Claim& claim : synopsis.claims) {
    ASSERT_THAT(claim.members, ::testing::Not(IsEmpty()));
    EXPECT_EQ(claim.label == Label::kOnly, claim.members.size() == 1);
    EXPECT_GE(claim.probability, 0);
    EXPECT_LE(claim.probability, 1);
    EXPECT_TRUE(std::ranges::is_sorted(claim.members, std::less_equal<>(), &ClaimMember::article));
    for (const ClaimMember& member : claim.members) {
      ASSERT_THAT(member.units, ::testing::Not(IsEmpty()));
      EXPECT_TRUE(std::ranges::is_sorted(member.units, std::less_equal<>()));
      for (const std::size_t unit : member.units) units.emplace(member.article, unit);
    }
    first_units.emplace_back(claim.members[0].article, claim.members[0].units[0]);
  }
  EXPECT_TRUE(std::ranges::is_sorted(first_units));
  std::size_t all_units = 0;
  for (const Synopsis::Entry& entry : synopsis.articles) {
    for (const Unit& unit : entry.units) all_units += MakesClaim(unit.kind);
  }
  EXPECT_THAT(units, SizeIs(all_units)) << "every unit that makes a claim is in one";
}

TEST(AlignTest, LinksEachSentenceOfAnArticleToItselfWhenItStandsBesideItself) {
  EXPECT_EQ(EndsOf(AlignByDefault({Italian(), Italian()})), Identity(5));
  EXPECT_EQ(EndsOf(AlignByDefault({English(), English()})), Identity(4));
}

TEST(AlignTest, LinksEverySentenceOfTheSamplesToItselfAtLeast) {
  // Sentences that say the same twice, as headlines do, may be linked to each other as well.
  for (const std::vector<Article>& sample : AllSamples()) {
    for (const Article& article : sample) {
      const Synopsis synopsis = AlignByDefault({article, article});
      for (std::size_t unit = 0; unit < synopsis.articles[0].units.size(); ++unit) {
        if (!MakesClaim(synopsis.articles[0].units[unit].kind)) continue;
        EXPECT_TRUE(std::ranges::any_of(synopsis.links, [&](const Link& link) {
          return std::ranges::count(link.a_units, unit) > 0 &&
                 std::ranges::count(link.b_units, unit) > 0;
        })) << Slice(article.text, synopsis.articles[0].units[unit].span);
      }
    }
  }
}

TEST(AlignTest, FindsTranslationsInAnyOrder) {
  const Synopsis synopsis = AlignByDefault({Italian(), English()});
  EXPECT_THAT(EndsOf(synopsis), ElementsAre(Ends{{1}, {2}}, Ends{{2}, {0}}, Ends{{4}, {1}}));
  ASSERT_THAT(synopsis.claims, SizeIs(6));
  EXPECT_EQ(synopsis.claims[0].label, Label::kOnly);
  EXPECT_EQ(synopsis.claims[1].label, Label::kShared);
}

TEST(AlignTest, FindsMostLinksOfASampleWithGold) {
  const Gold gold = ReadGold(Samples() / "charter" / "gold.tsv");
  const Score score = ScoreSynopsis(gold, AlignByDefault(ReadSample(gold)));
  EXPECT_GT(score.links.f1(), 0.8);
}

TEST(AlignTest, TransposesTheLinksWhenTheArticlesAreSwapped) {
  for (const std::vector<Article>& sample : AllSamples()) {
    const Synopsis synopsis = AlignByDefault({sample[0], sample[1]});
    Synopsis swapped = AlignByDefault({sample[1], sample[0]});
    const auto by_ends = [](const Link& link) { return std::tie(link.b_units, link.a_units); };
    std::ranges::sort(swapped.links, {}, by_ends);
    ASSERT_EQ(synopsis.links.size(), swapped.links.size());
    for (std::size_t l = 0; l < synopsis.links.size(); ++l) {
      const Link& link = synopsis.links[l];
      const Link& other = swapped.links[l];
      EXPECT_EQ(link.a_units, other.b_units);
      EXPECT_EQ(link.b_units, other.a_units);
      EXPECT_NEAR(link.probability, other.probability, 1e-4);
      EXPECT_NEAR(link.evidence.sentence, other.evidence.sentence, 1e-4F);
      EXPECT_NEAR(link.evidence.tokens, other.evidence.tokens, 1e-4F);
      EXPECT_NEAR(link.evidence.a_in_b, other.evidence.b_in_a, 1e-4F);
      EXPECT_NEAR(link.evidence.b_in_a, other.evidence.a_in_b, 1e-4F);
      EXPECT_NEAR(link.evidence.mentions, other.evidence.mentions, 1e-4F);
    }
    EXPECT_EQ(synopsis.claims.size(), swapped.claims.size());
  }
}

TEST(AlignTest, KeepsThePromisesOfASynopsisForAllSamplesAndThresholds) {
  for (const std::vector<Article>& sample : AllSamples()) {
    for (const double min_probability : {0.0, 0.05, 0.3, 0.5, 0.9, 1.0}) {
      AlignOptions options;
      options.min_probability = min_probability;
      const Synopsis synopsis = AlignByDefault(sample, options);
      ExpectSound(synopsis);
      for (const Link& link : synopsis.links) EXPECT_GE(link.probability, min_probability);
    }
  }
}

TEST(AlignTest, PutsThreeArticlesIntoOneClaim) {
  const Synopsis synopsis = AlignByDefault({Italian(), English(), Italian()});
  ExpectSound(synopsis);
  ASSERT_THAT(synopsis.articles, SizeIs(3));
  const auto holds_all = [](const Claim& claim) { return claim.members.size() == 3; };
  EXPECT_EQ(std::ranges::count_if(synopsis.claims, holds_all), 3);
  std::set<std::pair<std::size_t, std::size_t>> pairs;
  for (const Link& link : synopsis.links) pairs.emplace(link.a, link.b);
  EXPECT_THAT(pairs, ElementsAre(std::pair(0, 1), std::pair(0, 2), std::pair(1, 2)));
}

TEST(AlignTest, AlignsAnArticleOfEachSampleAtOnce) {
  std::vector<Article> articles;
  for (const std::vector<Article>& sample : AllSamples()) articles.push_back(sample.back());
  const Synopsis synopsis = AlignByDefault(articles);
  ExpectSound(synopsis);
  EXPECT_EQ(synopsis.articles.size(), articles.size());
}

TEST(AlignTest, FindsEverythingOneSidedBesideAnEmptyArticle) {
  for (const Synopsis& synopsis :
       {AlignByDefault({Italian(), Empty()}), AlignByDefault({Empty(), Italian()})}) {
    ExpectSound(synopsis);
    EXPECT_THAT(synopsis.links, IsEmpty());
    EXPECT_THAT(synopsis.claims, SizeIs(5));
    for (const Claim& claim : synopsis.claims) {
      EXPECT_EQ(claim.label, Label::kOnly);
      EXPECT_EQ(claim.probability, 1);
    }
  }
}

TEST(AlignTest, HasNothingToSayOfEmptyArticles) {
  const Synopsis synopsis = AlignByDefault({Empty(), Empty()});
  EXPECT_THAT(synopsis.articles, SizeIs(2));
  EXPECT_THAT(synopsis.links, IsEmpty());
  EXPECT_THAT(synopsis.claims, IsEmpty());
}

TEST(AlignTest, AcceptsArticlesOfOneSentenceAndOfNoWords) {
  const Article sentence =
      Parse("Le scuole dell'isola resteranno chiuse fino a venerdì.\n", "it", "a");
  const Article translation =
      Parse("The schools of the island will stay closed until Friday.\n", "en", "b");
  const Article stars = Parse("* * *\n\n— … —\n", "und", "c");
  EXPECT_THAT(EndsOf(AlignByDefault({sentence, translation})), ElementsAre(Ends{{0}, {0}}));
  for (const Synopsis& synopsis :
       {AlignByDefault({sentence, stars}), AlignByDefault({stars, stars}),
        AlignByDefault({stars, Empty(), sentence})}) {
    ExpectSound(synopsis);
    EXPECT_THAT(synopsis.links, IsEmpty());
  }
}

TEST(AlignTest, KeepsTheArticlesAsTheyAre) {
  const Synopsis synopsis = AlignByDefault({Italian(), English()});
  EXPECT_EQ(synopsis.articles[0].article.id, "vulcano");
  EXPECT_EQ(synopsis.articles[0].article.text, kItalian);
  EXPECT_EQ(synopsis.articles[1].article.text, kEnglish);
  EXPECT_EQ(synopsis.articles[1].article.lang, "en");
  const std::vector<Unit> units = Segment(English());
  ASSERT_EQ(synopsis.articles[1].units.size(), units.size());
  for (std::size_t u = 0; u < units.size(); ++u) {
    EXPECT_EQ(synopsis.articles[1].units[u].span, units[u].span);
  }
}

TEST(AlignTest, NamesWhatMadeIt) {
  const Model model = Model::Default();
  const Synopsis synopsis = AlignByDefault({Italian(), English()});
  EXPECT_EQ(synopsis.engine.model_name, model.name());
  EXPECT_EQ(synopsis.engine.model_hash, model.hash());
  EXPECT_EQ(synopsis.engine.model_dimension, model.dimension());
  EXPECT_EQ(synopsis.engine.weights_name, "synoptic");
  EXPECT_EQ(synopsis.engine.weights_hash, Weights::Default().hash());
  EXPECT_EQ(synopsis.engine.languages_hash, language::RecordsHash());
  EXPECT_EQ(synopsis.engine.icu, IcuVersion());
  EXPECT_FALSE(synopsis.engine.version.empty());
  EXPECT_EQ(synopsis.order, Order::kFree);
}

TEST(AlignTest, GivesTheSameEachTime) {
  EXPECT_EQ(AsJson(AlignByDefault({Italian(), English()})),
            AsJson(AlignByDefault({Italian(), English()})));
}

TEST(AlignTest, WritesWhatItsOwnReaderAccepts) {
  for (const std::vector<Article>& sample : AllSamples()) {
    const std::string json = AsJson(AlignByDefault({sample[0], sample[0], sample[1]}));
    std::istringstream in(json);
    EXPECT_EQ(AsJson(ReadJson(in)), json);
  }
}

TEST(AlignTest, MakesTheSameLinksAndClaimsWithoutLabels) {
  for (const auto order : {AlignOptions::Order::kFree, AlignOptions::Order::kMonotone}) {
    AlignOptions options;
    options.order = order;
    const Synopsis whole = AlignByDefault({Italian(), English()}, options);
    options.labels = false;
    const Synopsis links = AlignByDefault({Italian(), English()}, options);
    ASSERT_EQ(links.claims.size(), whole.claims.size());
    for (std::size_t c = 0; c < links.claims.size(); ++c) {
      EXPECT_EQ(links.claims[c].probability, whole.claims[c].probability);
      EXPECT_EQ(links.claims[c].members.size() == 1, links.claims[c].label == Label::kOnly);
    }
    EXPECT_EQ(links.order, whole.order);
    ASSERT_EQ(links.links.size(), whole.links.size());
    for (std::size_t l = 0; l < links.links.size(); ++l) {
      EXPECT_EQ(links.links[l].a_units, whole.links[l].a_units);
      EXPECT_EQ(links.links[l].b_units, whole.links[l].b_units);
      EXPECT_EQ(links.links[l].probability, whole.links[l].probability);
      EXPECT_THAT(links.links[l].evidence.words, IsEmpty());
    }
  }
}

TEST(AlignTest, RefusesFewerThanTwoArticles) {
  EXPECT_ERROR(AlignByDefault({}), ErrorCode::kInvalidArgument, "two or more articles, found 0");
  EXPECT_ERROR(AlignByDefault({Italian()}), ErrorCode::kInvalidArgument,
               "two or more articles, found 1");
}

TEST(AlignTest, RefusesAProbabilityThatIsNone) {
  for (const double bad : {-0.1, 1.1, std::numeric_limits<double>::quiet_NaN(),
                           std::numeric_limits<double>::infinity()}) {
    AlignOptions options;
    options.min_probability = bad;
    EXPECT_ERROR(AlignByDefault({Italian(), English()}, options), ErrorCode::kInvalidArgument,
                 "min_probability must be between 0 and 1");
  }
}

TEST(AlignTest, AlignsAVeryLongArticleInOrderAndRefusesItInFreeOrder) {
  std::string text;
  for (std::size_t i = 0; i <= kMaxUnits; ++i) text += "Piove ancora oggi.\n";
  const Article rain = Parse(text, "it", "pioggia");
  const Synopsis synopsis = AlignByDefault({English(), rain});
  EXPECT_EQ(synopsis.order, Order::kMonotone);
  EXPECT_THAT(synopsis.articles[1].units, SizeIs(kMaxUnits + 1));
  AlignOptions options;
  options.order = AlignOptions::Order::kFree;
  EXPECT_ERROR(AlignByDefault({English(), rain}, options), ErrorCode::kTooLarge,
               "pioggia: found 5001 units");
}

TEST(AlignTest, PartsThatAreGivenAreAlignedEachWithItsOwn) {
  Article italian = Italian();
  Article other = Italian();
  other.id = "altro";
  italian.breaks = {italian.paragraphs[1].begin};  // One sentence before it,
  other.breaks = {other.paragraphs[3].begin};      // and three.
  const Synopsis synopsis = AlignByDefault({italian, other});
  EXPECT_EQ(synopsis.order, Order::kMonotone);
  for (const Link& link : synopsis.links) {
    for (const std::size_t i : link.a_units) {
      for (const std::size_t j : link.b_units) EXPECT_EQ(i < 1, j < 3) << i << " with " << j;
    }
  }
  other.breaks.push_back(other.paragraphs[4].begin);
  EXPECT_ERROR(AlignByDefault({italian, other}), ErrorCode::kInvalidArgument,
               "vulcano has 2 parts, altro 3");
}

TEST(AlignTest, TakesTheOrderThatItIsToldAndSaysWhichItTook) {
  AlignOptions options;
  options.order = AlignOptions::Order::kMonotone;
  const Synopsis in_order = AlignByDefault({Italian(), English()}, options);
  EXPECT_EQ(in_order.order, Order::kMonotone);
  for (std::size_t l = 1; l < in_order.links.size(); ++l) {
    EXPECT_LT(in_order.links[l - 1].a_units.back(), in_order.links[l].a_units.front());
    EXPECT_LT(in_order.links[l - 1].b_units.back(), in_order.links[l].b_units.front());
  }
  EXPECT_EQ(AlignByDefault({Italian(), English()}).order, Order::kFree);
  EXPECT_EQ(AlignByDefault({Italian(), Italian()}).order, Order::kMonotone);
  EXPECT_EQ(AlignByDefault({Italian(), Italian(), English()}).order, Order::kFree)
      << "not all pairs are in order";
}

}  // namespace
}  // namespace synoptic
