// No figure of quality falls unnoticed. Each is measured on the samples and must not be below its
// floor in floors.tsv, which lies a little below what was reached. Where a change is worth its
// price, the table is changed with it.

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "tests/wires/laid.hpp"
#include "tests/wires/parallel_phrases.hpp"

namespace synoptic::wires {
namespace {

using Figures = std::map<std::string, double>;

struct Group {
  std::string name;
  Gold gold;
  std::vector<Article> articles;
};

Group ReadGroup(const std::filesystem::path& file) {
  Group group{file.parent_path().filename().string(), ReadGold(file), {}};
  for (const Gold::Article& article : group.gold.articles) {
    ReadOptions options;
    options.lang = article.lang;
    options.id = article.key;
    group.articles.push_back(ReadArticle(article.file, options));
  }
  return group;
}

/// The samples, all of which weights are learned from, and the pairs of an article and one on the
/// same people and things at another time.
struct Samples {
  std::vector<Group> groups;
  std::vector<Group> siblings;
};

Samples ReadSamples() {
  namespace fs = std::filesystem;
  std::vector<fs::path> folders;
  for (const auto& folder : fs::directory_iterator(Sample(""))) {
    if (fs::exists(folder.path() / "gold.tsv")) folders.push_back(folder.path());
  }
  std::ranges::sort(folders);
  Samples samples;
  for (const fs::path& folder : folders) {
    samples.groups.push_back(ReadGroup(folder / "gold.tsv"));
    if (!fs::exists(folder / "sibling")) continue;
    for (const auto& file : fs::directory_iterator(folder / "sibling")) {
      const bool is_gold = file.path().filename().string().starts_with("gold.");
      if (is_gold) samples.siblings.push_back(ReadGroup(file.path()));
    }
  }
  return samples;
}

std::vector<Synopsis> AlignAll(const std::vector<Group>& groups, const AlignOptions& options) {
  std::vector<Synopsis> synopses;
  for (const Group& group : groups) synopses.push_back(Lay(group.articles, options));
  return synopses;
}

Score Total(const std::vector<Group>& groups, const std::vector<Synopsis>& synopses) {
  Score total;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    total += ScoreSynopsis(groups[g].gold, synopses[g]);
  }
  return total;
}

void AddCounts(const std::string& name, const Counts& counts, Figures& figures) {
  figures[name + " precision"] = counts.precision();
  figures[name + " recall"] = counts.recall();
  figures[name + " F1"] = counts.f1();
}

/// Of the claims that the gold gives this label, those that are found with it.
double AccuracyOf(Label label, const std::vector<Group>& groups,
                  const std::vector<Synopsis>& synopses) {
  Counts counts;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    Gold gold = groups[g].gold;
    std::erase_if(gold.claims, [&](const Gold::Claim& claim) { return claim.label != label; });
    counts += ScoreSynopsis(gold, synopses[g]).labels;
  }
  return counts.recall();
}

/// One less the gap between how probable the links are said to be and how many are right.
double Calibration(const std::vector<Synopsis>& synopses, double precision) {
  double sum = 0;
  double pairs = 0;
  for (const Synopsis& synopsis : synopses) {
    for (const Link& link : synopsis.links) {
      const auto joined = static_cast<double>(link.a_units.size() * link.b_units.size());
      sum += joined * link.probability;
      pairs += joined;
    }
  }
  return 1 - std::abs(sum / pairs - precision);
}

bool IsNamed(const Gold::Difference& expected, const Difference& found, const Synopsis& synopsis) {
  return std::ranges::count_if(expected.texts, [&](const Gold::Difference::Text& text) {
           return std::ranges::any_of(found.members, [&](const Difference::Member& member) {
             const std::string said(
                 Slice(synopsis.articles[member.article].article.text, member.span));
             return member.article == text.article && (said.find(text.text) != std::string::npos ||
                                                       text.text.find(said) != std::string::npos);
           });
         }) >= 2;
}

/// Planted differences that are named, and of those that are named the planted ones.
Counts DifferencesOf(const std::vector<Group>& groups, const std::vector<Synopsis>& synopses) {
  Counts counts;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    std::vector<Difference> found;
    for (const Claim& claim : synopses[g].claims) {
      found.insert(found.end(), claim.differences.begin(), claim.differences.end());
    }
    std::vector<Gold::Difference> expected;
    for (const Gold::Claim& claim : groups[g].gold.claims) {
      expected.insert(expected.end(), claim.differences.begin(), claim.differences.end());
    }
    counts.proposed += found.size();
    counts.expected += expected.size();
    for (const Gold::Difference& one : expected) {
      counts.found += std::ranges::any_of(
          found, [&](const Difference& other) { return IsNamed(one, other, synopses[g]); });
    }
    for (const Difference& one : found) {
      counts.correct += std::ranges::any_of(expected, [&](const Gold::Difference& other) {
        return IsNamed(other, one, synopses[g]);
      });
    }
  }
  return counts;
}

/// Sentences of the gold that are units, to the byte.
Counts Sentences(const std::vector<Group>& groups) {
  Counts counts;
  for (const Group& group : groups) {
    for (std::size_t a = 0; a < group.articles.size(); ++a) {
      const std::vector<std::string>& expected = group.gold.articles[a].sentences;
      const std::vector<Unit> units = Segment(group.articles[a]);
      counts.expected += expected.size();
      std::size_t begin = std::string::npos;  // Of a dateline, which the gold leaves where it is.
      for (const Unit& unit : units) {
        begin = std::min(begin, unit.span.begin);
        if (!MakesClaim(unit.kind)) continue;
        const auto text = Slice(group.articles[a].text, {begin, unit.span.end});
        begin = std::string::npos;
        ++counts.proposed;
        counts.correct += std::ranges::find(expected, text) != expected.end();
      }
    }
  }
  counts.found = counts.correct;
  return counts;
}

void AddThresholds(const std::vector<Group>& groups, Figures& figures) {
  for (const std::string threshold : {"0.3", "0.5", "0.7", "0.9"}) {
    AlignOptions options;
    options.min_probability = std::stod(threshold);
    const Counts links = Total(groups, AlignAll(groups, options)).links;
    figures["links at " + threshold + " precision"] = links.precision();
    figures["links at " + threshold + " recall"] = links.recall();
  }
}

void AddBeads(const std::vector<Group>& groups, Figures& figures) {
  AlignOptions options;
  options.order = AlignOptions::Order::kMonotone;
  for (const Group& group : groups) {
    if (group.name != "charter") continue;
    const Score score = ScoreSynopsis(group.gold, Lay(group.articles, options));
    figures["beads of charter strict F1"] = score.strict.f1();
    figures["beads of charter lax F1"] = score.lax.f1();
  }
  for (const auto& [a, b] : {std::pair("en", "it"), std::pair("en", "id"), std::pair("it", "id")}) {
    const ParallelText text = MergePhrases(a, b);
    const Score score = ScoreBeads(text.beads, BeadsOf(Lay({text.a, text.b}, options)));
    const std::string name = std::string("beads of phrases ") + a + "-" + b;
    figures[name + " strict F1"] = score.strict.f1();
    figures[name + " lax F1"] = score.lax.f1();
  }
}

/// Chapters of novels and their translations; that they are in order, nobody says.
void AddFiction(Figures& figures) {
  const std::filesystem::path fiction = SYNOPTIC_SOURCE_DIR "/corpora/fiction";
  const auto read = [](const std::filesystem::path& file, const std::string& lang) {
    ReadOptions options;
    options.lang = options.id = lang;
    options.lines = ReadOptions::Lines::kSentence;
    return ReadArticle(file, options);
  };
  for (const auto& [chapter, a, b] : {std::tuple("ferry", "en", "zh"),
                                      {"ferry", "en", "de"},
                                      {"market", "zh", "en"},
                                      {"market", "zh", "it"}}) {
    const std::filesystem::path folder = fiction / chapter;
    const std::string pair = std::string(a) + "-" + b;
    const Synopsis synopsis = Lay(
        {read(folder / (std::string(a) + ".txt"), a), read(folder / (std::string(b) + ".txt"), b)});
    std::ifstream gold(folder / (pair + ".beads"));
    const Score score = ScoreBeads(ReadBeads(gold, pair), BeadsOf(synopsis));
    const std::string name = "beads of " + std::string(chapter) + " " + pair;
    figures[name + " strict F1"] = score.strict.f1();
    figures[name + " lax F1"] = score.lax.f1();
  }
}

/// A chapter whose translation is in a language that nobody knows: its letters are exchanged. What
/// is left are lengths, figures, and the words that the two texts themselves prove to be one.
void AddUnknownLanguage(Figures& figures) {
  const std::filesystem::path folder = SYNOPTIC_SOURCE_DIR "/corpora/fiction/ferry";
  ReadOptions options;
  options.lines = ReadOptions::Lines::kSentence;
  options.lang = options.id = "en";
  const Article original = ReadArticle(folder / "en.txt", options);
  options.lang = options.id = "de";
  Article translation = ReadArticle(folder / "de.txt", options);
  for (char& c : translation.text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>('a' + (c - 'a' + 13) % 26);
    if (c >= 'A' && c <= 'Z') c = static_cast<char>('A' + (c - 'A' + 13) % 26);
  }
  translation.lang = "pl";
  const Synopsis synopsis = Lay({original, translation});
  std::ifstream gold(folder / "en-de.beads");
  const Score score = ScoreBeads(ReadBeads(gold, "en-de"), BeadsOf(synopsis));
  figures["beads of an unknown language strict F1"] = score.strict.f1();
  figures["beads of an unknown language lax F1"] = score.lax.f1();
}

void AddLabels(const std::string& name, const std::vector<Group>& groups,
               const std::vector<Synopsis>& synopses, Figures& figures) {
  figures[name] = Total(groups, synopses).labels.recall();
  for (const Label label : {Label::kShared, Label::kPartial, Label::kDiffers, Label::kOnly}) {
    figures[name + " that are " + std::string(LabelName(label))] =
        AccuracyOf(label, groups, synopses);
  }
}

/// Nothing was learned from these.
void AddSiblings(const Samples& samples, Figures& figures) {
  const Score siblings = Total(samples.siblings, AlignAll(samples.siblings, {}));
  figures["siblings, links precision"] = siblings.links.precision();
  figures["siblings, only F1"] = siblings.only.f1();
}

Figures MeasureAll() {
  const Samples samples = ReadSamples();
  const std::vector<Group>& groups = samples.groups;
  const std::vector<Synopsis> synopses = AlignAll(groups, {});
  Figures figures;
  AddSiblings(samples, figures);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const Score score = ScoreSynopsis(groups[g].gold, synopses[g]);
    figures["links of " + groups[g].name + " F1"] = score.links.f1();
    figures["labels of " + groups[g].name] = score.labels.recall();
  }
  const Score total = Total(groups, synopses);
  AddCounts("links", total.links, figures);
  AddCounts("only", total.only, figures);
  AddLabels("labels", groups, synopses, figures);
  figures["calibration of links"] = Calibration(synopses, total.links.precision());
  AddCounts("differences", DifferencesOf(groups, synopses), figures);
  AddCounts("sentences", Sentences(groups), figures);

  AlignOptions clauses;
  clauses.units = UnitKind::kClause;
  const Score by_clauses = Total(groups, AlignAll(groups, clauses));
  AddCounts("links by clauses", by_clauses.links, figures);
  figures["only by clauses F1"] = by_clauses.only.f1();
  figures["labels by clauses"] = by_clauses.labels.recall();
  AddThresholds(groups, figures);
  AddBeads(groups, figures);
  AddFiction(figures);
  AddUnknownLanguage(figures);
  return figures;
}

struct Floor {
  double floor = 0;
  double reached = 0;
};

std::map<std::string, Floor> ReadFloors() {
  std::map<std::string, Floor> floors;
  std::ifstream in(SYNOPTIC_SOURCE_DIR "/tests/wires/floors.tsv");
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    std::string name;
    Floor floor;
    std::getline(fields, name, '\t');
    EXPECT_TRUE(fields >> floor.floor >> floor.reached)
        << "floors.tsv: expected figure, floor and reached between tabs, found \"" << line << '"';
    floors[name] = floor;
  }
  return floors;
}

TEST(FloorsTest, NoFigureOfQualityFallsBelowItsFloor) {
  const std::map<std::string, Floor> floors = ReadFloors();
  const Figures figures = MeasureAll();
  for (const auto& [name, value] : figures) {
    const auto floor = floors.find(name);
    if (floor == floors.end()) {
      ADD_FAILURE() << "floors.tsv has no floor for what is measured: " << name << '\t'
                    << std::setprecision(3) << value;
      continue;
    }
    EXPECT_GE(value, floor->second.floor)
        << std::setprecision(3) << name << " fell by " << floor->second.reached - value << " from "
        << floor->second.reached << " to " << value;
  }
  for (const auto& [name, floor] : floors) {
    EXPECT_TRUE(figures.contains(name)) << "floors.tsv: nothing measures " << name;
    EXPECT_LE(floor.floor, floor.reached) << name;
  }
}

}  // namespace
}  // namespace synoptic::wires
