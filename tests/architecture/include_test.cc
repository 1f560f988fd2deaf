// The arrows of the house: who may include whom. Knowledge of languages stays in models/language
// and models/mentions, each foreign library has one door, and the layers meet only in
// include/synoptic: what users may call, and in internal/ what layers share and users do not.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/architecture/source_tree.hpp"

namespace synoptic::architecture {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using Prefixes = std::vector<std::string>;

/// Files below `folder` may include, of our own headers, those below `allowed`.
struct Layer {
  std::string folder;
  Prefixes allowed;
};

const std::vector<Layer> kLayers = {
    {"include/synoptic/internal/", {"synoptic/"}},
    {"include/synoptic/", {"synoptic/"}},
    {"corpora/", {"synoptic/", "corpora/"}},
    {"models/language/", {"synoptic/", "models/language/"}},
    {"models/mentions/value/", {"synoptic/", "models/language/", "models/mentions/value/"}},
    {"models/mentions/figures/",
     {"synoptic/", "models/language/", "models/mentions/value/", "models/mentions/figures/",
      "models/mentions/mentions.hpp"}},
    {"models/mentions/apparatus/",
     {"synoptic/", "models/language/", "models/mentions/apparatus/",
      "models/mentions/mentions.hpp"}},
    {"models/mentions/names/",
     {"synoptic/", "models/language/", "models/mentions/names/", "models/mentions/mentions.hpp"}},
    {"models/mentions/", {"synoptic/", "models/language/", "models/mentions/"}},
    {"models/vectors/", {"synoptic/", "models/language/", "models/vectors/", "models/default/"}},
    {"models/dictionary/",
     {"synoptic/", "models/language/", "models/vectors/", "models/dictionary/"}},
    {"models/training/", {"synoptic/", "models/language/", "models/vectors/", "models/training/"}},
    {"models/default/", {"synoptic/", "models/default/"}},
    {"models/", {"synoptic/", "models/language/", "models/mentions/"}},
    {"align/linking/word_similarity/",
     {"synoptic/", "align/linking/thresholds.hpp", "align/linking/matrices.hpp",
      "align/linking/word_similarity/"}},
    {"align/linking/free/",
     {"synoptic/", "align/linking/judged_links.hpp", "align/linking/thresholds.hpp",
      "align/linking/matrices.hpp", "align/linking/word_similarity/", "align/linking/free/"}},
    {"align/linking/ordered/",
     {"synoptic/", "align/linking/judged_links.hpp", "align/linking/thresholds.hpp",
      "align/linking/matrices.hpp", "align/linking/familiarity.hpp",
      "align/linking/word_similarity/", "align/linking/ordered/"}},
    {"align/linking/", {"synoptic/", "align/linking/"}},
    {"align/claims/grouping/",
     {"synoptic/", "align/linking/unit_id.hpp", "align/claims/thresholds.hpp",
      "align/claims/grouping/"}},
    {"align/claims/differences/",
     {"synoptic/", "align/linking/unit_id.hpp", "align/linking/matrices.hpp",
      "align/linking/word_similarity/", "align/linking/comparability.hpp",
      "align/claims/thresholds.hpp", "align/claims/opposite_weights.hpp",
      "align/claims/differences/"}},
    {"align/claims/extra/",
     {"synoptic/", "align/linking/unit_id.hpp", "align/linking/matrices.hpp",
      "align/linking/word_similarity/", "align/claims/extra/"}},
    {"align/claims/",
     {"synoptic/", "align/claims/label_probability.hpp", "align/claims/opposite_weights.hpp"}},
    {"align/weights/learning/",
     {"synoptic/", "align/linking/", "align/claims/", "align/corpus/mining/",
      "align/corpus/pairing/", "align/weights/"}},
    {"align/weights/",
     {"synoptic/", "align/linking/", "align/claims/", "align/corpus/pairing/pairing_model.hpp",
      "align/corpus/mining/mining_model.hpp", "align/weights/content.hpp",
      "align/weights/digest.hpp", "align/weights/embedded.hpp", "align/weights/tables.hpp"}},
    {"align/review/",
     {"synoptic/", "align/linking/judged_links.hpp", "align/linking/ordered/bead.hpp",
      "align/review/"}},
    {"align/scoring/", {"synoptic/", "align/scoring/"}},
    {"align/corpus/pairing/",
     {"synoptic/", "align/linking/matrices.hpp", "align/linking/familiarity.hpp",
      "align/corpus/workers.hpp", "align/corpus/pairing/"}},
    {"align/corpus/mining/",
     {"synoptic/", "align/linking/matrices.hpp", "align/linking/word_similarity/",
      "align/corpus/group_ids.hpp", "align/corpus/workers.hpp", "align/corpus/mining/"}},
    {"align/corpus/",
     {"synoptic/", "align/align_options.hpp", "align/linking/familiarity.hpp",
      "align/linking/free/relatedness.hpp", "align/corpus/", "align/weights/content.hpp"}},
    {"align/views/", {"synoptic/", "align/views/"}},
    {"align/io/",
     {"synoptic/", "align/views/claim_order.hpp", "align/views/short_forms.hpp",
      "align/corpus/group.hpp", "align/io/", "corpora/"}},
    {"align/cli/", {"synoptic/", "align/", "models/", "corpora/"}},
    // Lists and folders of groups are those of the program; all else is what any user of the
    // library has.
    {"align/python/",
     {"synoptic/", "align/corpus/group.hpp", "align/corpus/groups.hpp",
      "align/io/named_articles.hpp", "align/python/"}},
    {"align/",
     {"synoptic/", "align/align_options.hpp", "align/alignment.hpp", "align/claiming_units.hpp",
      "align/link_articles.hpp", "align/pair_evidence.hpp", "align/prepared.hpp",
      "align/rounding.hpp", "align/sections.hpp", "align/warnings.hpp", "align/linking/",
      "align/claims/", "align/review/", "align/weights/content.hpp", "align/weights/tables.hpp"}},
    // Names that are planted in the place of others are such as sound otherwise.
    {"bench/",
     {"synoptic/", "align/linking/", "align/claims/", "align/corpus/", "align/weights/",
      "models/mentions/names/transliteration.hpp", "bench/"}},
};

/// Headers of a foreign library may be included below these folders alone.
struct Door {
  std::string header;
  Prefixes folders;
};

const std::vector<Door> kDoors = {
    {"<unicode/", {"models/language/", "models/mentions/"}},
    {"<cld2/", {"models/language/"}},
    {"<fasttext/", {"models/vectors/", "models/training/"}},
    {"<Eigen/", {"models/", "align/", "bench/", "include/synoptic/internal/eigen.hpp"}},
    {"<zlib", {"models/vectors/", "corpora/decompress"}},
    {"<zstd", {"corpora/decompress"}},
    {"<nlohmann/",
     {"align/views/", "align/corpus/", "align/cli/", "align/io/named_articles.", "corpora/",
      "bench/"}},
    {"<CLI/", {"align/cli/"}},
    {"<pybind11/", {"align/python/"}},
    {"<Python.h", {"align/python/"}},
    {"<libxml/", {"align/io/", "corpora/html/", "corpora/bitext/", "corpora/wiki/"}},
    {"<xlsxwriter", {"align/io/"}},
};

bool StartsWithAny(std::string_view text, const Prefixes& prefixes) {
  return std::ranges::any_of(prefixes,
                             [&](const auto& prefix) { return text.starts_with(prefix); });
}

/// "file includes what" for each include against the arrows.
Prefixes Violations(const std::vector<SourceFile>& files) {
  Prefixes violations;
  for (const SourceFile& file : files) {
    const auto layer = std::ranges::find_if(
        kLayers, [&](const Layer& one) { return file.path.starts_with(one.folder); });
    if (layer == kLayers.end()) {
      violations.push_back(file.path + " is in no layer");
      continue;
    }
    for (const std::string& include : IncludesOf(file)) {
      const bool shows_the_inside =
          layer->folder == "include/synoptic/" && include.starts_with("\"synoptic/internal/");
      const bool against_arrows =
          shows_the_inside ||
          (include.starts_with('"') && !StartsWithAny(include.substr(1), layer->allowed));
      const bool past_door = std::ranges::any_of(kDoors, [&](const Door& door) {
        return include.starts_with(door.header) && !StartsWithAny(file.path, door.folders);
      });
      if (against_arrows || past_door) violations.push_back(file.path + " includes " + include);
    }
  }
  return violations;
}

std::vector<SourceFile> ProductAndBenchmarks() {
  std::vector<SourceFile> files = ReadSources(kProduct);
  std::ranges::copy(ReadSources({"bench"}), std::back_inserter(files));
  return files;
}

TEST(IncludeTest, ArrowsRunOneWay) { EXPECT_THAT(Violations(ProductAndBenchmarks()), IsEmpty()); }

TEST(IncludeTest, TheTreeIsNotEmpty) {
  EXPECT_THAT(ReadSources(kProduct), SizeIs(::testing::Gt(30u)));
}

TEST(IncludeTest, AnIncludeAgainstTheArrowsIsNoticed) {
  const std::vector<std::pair<std::string, std::string>> bad = {
      {"align/linking/free/x.cc", "#include \"align/linking/ordered/y.hpp\"\n"},
      {"align/linking/x.cc", "#include \"align/claims/extra/y.hpp\"\n"},
      {"align/claims/extra/x.cc", "#include \"models/language/y.hpp\"\n"},
      {"models/language/x.cc", "#include \"models/mentions/y.hpp\"\n"},
      {"models/mentions/x.cc", "#include \"models/vectors/y.hpp\"\n"},
      {"corpora/x.cc", "#include \"x.hpp\"\n"},
      {"align/views/x.cc", "#include <unicode/utext.h>\n"},
      {"models/language/x.cc", "#include <fasttext/fasttext.h>\n"},
      {"include/synoptic/x.hpp", "#include <Eigen/Core>\n"},
      {"align/claims/extra/x.cc", "#include <CLI/CLI.hpp>\n"},
      {"align/views/x.cc", "#include <libxml/tree.h>\n"},
      {"align/cli/x.cc", "#include <xlsxwriter.h>\n"},
      {"align/views/x.cc", "#include \"align/io/y.hpp\"\n"},
      {"align/python/x.cc", "#include \"align/cli/y.hpp\"\n"},
      {"align/views/x.cc", "#include <pybind11/pybind11.h>\n"},
      {"bench/x.cc", "#include \"models/vectors/y.hpp\"\n"},
      {"include/synoptic/x.hpp", "#include \"synoptic/internal/y.hpp\"\n"},
      {"align/claims/extra/x.cc", "#include \"align/weights/tables.hpp\"\n"},
      {"align/weights/x.cc", "#include \"align/weights/learning/y.hpp\"\n"},
      {"attic/x.cc", ""},
  };
  for (const auto& [path, text] : bad) {
    EXPECT_THAT(Violations({{path, text}}), SizeIs(1)) << path << ": " << text;
  }
}

TEST(IncludeTest, IncludesInCommentsAreNone) {
  EXPECT_THAT(IncludesOf({"x.cc",
                          "// #include \"a.hpp\"\n"
                          "/*\n#include \"b.hpp\"\n*/\n"
                          "#include \"c.hpp\"  // why\n"
                          "#include <vector>\n"}),
              ElementsAre("\"c.hpp\"", "<vector>"));
}

}  // namespace
}  // namespace synoptic::architecture
