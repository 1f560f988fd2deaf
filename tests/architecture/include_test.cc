// The arrows of the house: who may include whom. Language knowledge stays in models/text, each
// foreign library has one door, and the layers meet only in include/synoptic.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
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
    {"include/synoptic/", {"synoptic/"}},
    {"corpora/", {"synoptic/", "corpora/"}},
    {"models/text/", {"synoptic/", "models/text/"}},
    {"models/vectors/", {"synoptic/", "models/text/", "models/vectors/", "models/default/"}},
    {"models/training/", {"synoptic/", "models/"}},
    {"models/default/", {"synoptic/", "models/default/"}},
    {"align/mentions/", {"synoptic/", "align/mentions/"}},
    {"align/matching/", {"synoptic/", "align/mentions/", "align/matching/"}},
    {"align/claims/", {"synoptic/", "align/mentions/", "align/matching/", "align/claims/"}},
    {"align/views/", {"synoptic/", "align/views/"}},
    {"align/cli/", {"synoptic/", "align/", "models/", "corpora/"}},
    {"align/",
     {"synoptic/", "align/encoded_article.hpp", "align/linking.hpp", "align/prepared.hpp",
      "align/mentions/", "align/matching/", "align/claims/"}},
};

/// Headers of a foreign library may be included below these folders alone.
struct Door {
  std::string header;
  Prefixes folders;
};

const std::vector<Door> kDoors = {
    {"<unicode/", {"models/text/"}},
    {"<cld2/", {"models/text/"}},
    {"<fasttext/", {"models/vectors/", "models/training/"}},
    {"<Eigen/", {"models/", "align/"}},
    {"<zlib", {"models/vectors/"}},
    {"<nlohmann/", {"align/views/", "align/cli/", "corpora/"}},
    {"<CLI/", {"align/cli/"}},
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
      const bool against_arrows =
          include.starts_with('"') && !StartsWithAny(include.substr(1), layer->allowed);
      const bool past_door = std::ranges::any_of(kDoors, [&](const Door& door) {
        return include.starts_with(door.header) && !StartsWithAny(file.path, door.folders);
      });
      if (against_arrows || past_door) violations.push_back(file.path + " includes " + include);
    }
  }
  return violations;
}

TEST(IncludeTest, ArrowsRunOneWay) { EXPECT_THAT(Violations(ReadSources(kProduct)), IsEmpty()); }

TEST(IncludeTest, TheTreeIsNotEmpty) {
  EXPECT_THAT(ReadSources(kProduct), SizeIs(::testing::Gt(30u)));
}

TEST(IncludeTest, AnIncludeAgainstTheArrowsIsNoticed) {
  const std::vector<std::pair<std::string, std::string>> bad = {
      {"align/matching/x.cc", "#include \"align/claims/y.hpp\"\n"},
      {"align/claims/x.cc", "#include \"models/text/y.hpp\"\n"},
      {"models/text/x.cc", "#include \"models/vectors/y.hpp\"\n"},
      {"corpora/x.cc", "#include \"x.hpp\"\n"},
      {"align/views/x.cc", "#include <unicode/utext.h>\n"},
      {"models/text/x.cc", "#include <fasttext/fasttext.h>\n"},
      {"include/synoptic/x.hpp", "#include <Eigen/Core>\n"},
      {"align/claims/x.cc", "#include <CLI/CLI.hpp>\n"},
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
