// What the program writes, for each option of the verbs that read articles, against what the
// library gives with the option's field: an option that leads nowhere, or to another field, fails.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <functional>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "synoptic/synoptic.hpp"
#include "tests/cli/shell.hpp"
#include "tests/wires/options_of.hpp"

namespace synoptic::wires {
namespace {

using ::testing::HasSubstr;

const std::string kSamples = SYNOPTIC_SOURCE_DIR "/corpora/samples/";

/// All that the options stand for.
struct Wish {
  std::vector<std::string> files;
  std::vector<std::string> languages;
  ReadOptions read;
  AlignOptions align;
  std::string model;
  OpenOptions open;
};

Model ModelOf(const Wish& wish) {
  return wish.model.empty() ? Model::Default() : Model::Open(wish.model, wish.open);
}

std::unique_ptr<const Encoder> EncoderOf(const Wish& wish) {
  if (wish.model == "none") return std::make_unique<const NoVectors>();
  return std::make_unique<const Model>(ModelOf(wish));
}

Synopsis Aligned(const Wish& wish) {
  std::vector<Article> articles;
  for (std::size_t i = 0; i < wish.files.size(); ++i) {
    ReadOptions read = wish.read;
    if (i < wish.languages.size()) read.lang = wish.languages[i];
    articles.push_back(ReadArticle(wish.files[i], read));
  }
  return Align(*EncoderOf(wish), articles, wish.align);
}

std::string JsonLine(const Synopsis& synopsis) {
  std::ostringstream out;
  WriteJson(synopsis, out, {JsonOptions::Layout::kLine});
  return out.str();
}

struct Use {
  std::string options;
  std::function<void(Wish&)> set;
};

class AlignOptionsTest : public cli::ShellTest {
 protected:
  AlignOptionsTest() {
    // Two sentences in a line, and a break, so that every way of reading tells.
    plain_.files = {Write("one.txt", Shell("cat corpora/samples/moon-landing/it.txt").out +
                                         "\nPiove. Tira vento.\n<page>\nFa freddo.\n"),
                    Write("two.txt", Shell("cat corpora/samples/moon-landing/id.txt").out +
                                         "\nHujan. Berangin.\n<page>\nDingin.\n")};
    std::ostringstream text;
    Weights::Default().Write(text);
    std::string weights = std::move(text).str();
    const std::string_view name = "alone.ratio_gain\t";
    const std::size_t value = weights.find(name) + name.size();
    weights.replace(value, weights.find('\n', value) - value, "-4");
    weights_ = Write("weights.tsv", weights);
    words_ = Write("words.tsv", "# it\tid\ndi\tyang\nla\tdan\nil\tdi\nche\tpada\ndel\tini\n");
    names_ = Write("names.dic", "bulan @ luna\n");
  }

  /// Those that align, batch and score have in common.
  std::vector<Use> Uses() const {
    using Lines = ReadOptions::Lines;
    return {
        {"--order monotone", [](Wish& wish) { wish.align.order = AlignOptions::Order::kMonotone; }},
        {"--min-probability 0.8", [](Wish& wish) { wish.align.min_probability = 0.8; }},
        {"--units clause", [](Wish& wish) { wish.align.units = UnitKind::kClause; }},
        {"--encoding KOI8-R", [](Wish& wish) { wish.read.encoding = "KOI8-R"; }},
        {"--presplit", [](Wish& wish) { wish.read.lines = Lines::kSentence; }},
        {"--presplit --break-at '<page>'",
         [](Wish& wish) {
           wish.read.lines = Lines::kSentence;
           wish.read.break_at = "<page>";
         }},
        {"--weights " + weights_,
         [file = weights_](Wish& wish) { wish.align.weights = Weights::Open(file); }},
        {"--dictionary " + words_,
         [file = words_](Wish& wish) { wish.align.dictionaries = {ReadDictionary(file)}; }},
        {"--model none", [](Wish& wish) { wish.model = "none"; }},
        {"--model corpora/samples/vectors/it.vec",
         [](Wish& wish) { wish.model = kSamples + "vectors/it.vec"; }},
        {"--model corpora/samples/vectors/it.vec --max-vocab 20", [](Wish& wish) {
           wish.model = kSamples + "vectors/it.vec";
           wish.open.max_words = 20;
         }}};
  }

  /// Each use writes what the library gives, and each something else.
  void ExpectThatEachCounts(const std::vector<Use>& uses, const Wish& plain,
                            const std::function<std::string(const std::string&)>& command,
                            const std::function<std::string(const Wish&)>& expected) const {
    std::set<std::string> results;
    for (const Use& use : uses) {
      Wish wish = plain;
      use.set(wish);
      const cli::Outcome outcome = Shell(command(use.options));
      EXPECT_EQ(outcome.status, 0) << use.options << ": " << outcome.err;
      EXPECT_EQ(outcome.out, expected(wish)) << use.options;
      EXPECT_TRUE(results.insert(outcome.out).second) << use.options << " changes nothing";
    }
  }

  std::vector<Use> WithLanguages(std::vector<Use> uses) const {
    uses.push_back({"", [](Wish&) {}});
    uses.push_back({"--lang id,it", [](Wish& wish) { wish.languages = {"id", "it"}; }});
    uses.push_back({"--only-risk 0.2", [](Wish& wish) { wish.align.only_risk = 0.2; }});
    return uses;
  }

  /// With what a reader judged of the two articles: that their first and last lines are one.
  Use WithReview() const {
    const auto sentence = [](const std::string& key, const std::string& text) {
      return "sentence\t" + key + "\t1\t" + text + "\n";
    };
    const std::string file = Write(
        "review.tsv", "synoptic-gold\t2\narticle\tA\tx.txt\tid\narticle\tB\ty.txt\tit\n" +
                          sentence("A", "Dingin.") + sentence("B", "Piove.") + "link\tA:1\tB:1\n");
    return {"--review " + file, [file](Wish& wish) { wish.align.review = ReadGold(file); }};
  }

  void ExpectThatAllAreTried(const std::string& verb, const std::vector<Use>& uses,
                             std::set<std::string> others) const {
    others.insert("--fields");  // ReadingOptionsTest tries it.
    for (const Use& use : uses) {
      for (const std::string& option : OptionsOf(use.options)) others.insert(option);
      if (use.options.find("--break-at") != std::string::npos) others.insert("--break-at");
      if (use.options.find("--max-vocab") != std::string::npos) others.insert("--max-vocab");
    }
    EXPECT_EQ(OptionsOf(Shell("$S " + verb + " --help").out), others) << verb;
  }

  std::string weights_;
  std::string words_;
  std::string names_;
  Wish plain_;
};

TEST_F(AlignOptionsTest, OfAlignEachCounts) {
  std::vector<Use> uses = WithLanguages(Uses());
  uses.push_back(WithReview());
  ExpectThatEachCounts(
      uses, plain_,
      [](const std::string& options) {
        return "$S align --format jsonl $T/one.txt $T/two.txt " + options;
      },
      [](const Wish& wish) { return JsonLine(Aligned(wish)); });
  ExpectThatAllAreTried("align", uses,
                        {"--format", "--output", "--embeddings", "--width", "--color", "--only",
                         "--page-language", "--subset", "--summary"});
}

TEST_F(AlignOptionsTest, DictionariesMayBeSeveral) {
  Wish wish = plain_;
  wish.align.dictionaries = {ReadDictionary(words_), ReadDictionary(names_)};
  EXPECT_EQ(Shell("$S align --format jsonl $T/one.txt $T/two.txt --dictionary " + words_ +
                  " --dictionary " + names_)
                .out,
            JsonLine(Aligned(wish)));
}

TEST_F(AlignOptionsTest, OfBatchEachCountsAndThreadsDoNot) {
  Write("list", "one\tone.txt\ttwo.txt\n");
  const std::vector<Use> uses = WithLanguages(Uses());
  const auto expected = [](const Wish& wish) {
    const std::string line = JsonLine(Aligned(wish));
    return "{\"id\":\"one\",\"synopsis\":" + line.substr(0, line.find_last_not_of('\n') + 1) +
           "}\n";
  };
  const auto command = [](const std::string& options) { return "$S batch $T/list " + options; };
  ExpectThatEachCounts(uses, plain_, command, expected);
  // Of the run; tests/cli/batch_runs_test.cc tries them.
  ExpectThatAllAreTried("batch", uses,
                        {"--format", "--max-errors", "--output", "--resume", "--shard", "--stats",
                         "--strict", "--threads"});
  EXPECT_EQ(Shell(command("--threads 3")).out, expected(plain_));
  EXPECT_THAT(Shell(command("--threads 0")).err, HasSubstr("expected a number from 1"));
  EXPECT_EQ(Shell(command("-o $T/out; cat $T/out")).out, expected(plain_));
}

TEST_F(AlignOptionsTest, OfScoreEachCounts) {
  const Gold gold = ReadGold(kSamples + "moon-landing/gold.tsv");
  const auto expected = [&](const Wish& wish) {
    Wish named = wish;
    named.files = {kSamples + "moon-landing/it.txt", kSamples + "moon-landing/id.txt"};
    named.languages = {"it", "id"};
    const Score score = ScoreSynopsis(gold, Aligned(named));
    std::ostringstream line;
    line << "links " << score.links.correct << ' ' << score.links.proposed << " only "
         << score.only.correct << ' ' << score.only.proposed << " labels " << score.labels.found
         << '\n';
    return line.str();
  };
  const auto command = [](const std::string& options) {
    return "$S score --format tsv corpora/samples/moon-landing/gold.tsv " + options +
           " | awk -F'\\t' '$1 == \"total\" && $2 == \"links\" { l = $3 \" \" $4 }\n"
           "$1 == \"total\" && $2 == \"only\" { o = $3 \" \" $4 }\n"
           "$1 == \"total\" && $2 == \"labels\" { print \"links \" l \" only \" o \" labels \" $5 "
           "}'";
  };
  std::vector<Use> uses = Uses();
  std::erase_if(uses, [](const Use& use) { return use.options.find("<page>") < 100; });
  // Nor do texts whose accents alone are read otherwise have other counts.
  std::erase_if(uses, [](const Use& use) { return use.options.starts_with("--encoding"); });
  // Vectors of a hundred words link nothing of these articles, and neither do twenty of them.
  std::erase_if(uses, [](const Use& use) { return use.options.find("--max-vocab") < 100; });
  uses.push_back({"", [](Wish&) {}});
  ExpectThatEachCounts(uses, plain_, command, expected);
  EXPECT_THAT(Shell("$S score --encoding ASCII corpora/samples/moon-landing/gold.tsv").err,
              HasSubstr("is not the gold's"));
  uses.push_back({"--encoding ASCII", {}});
  uses.push_back({"--presplit --break-at x --max-vocab 20", {}});
  ExpectThatAllAreTried("score", uses,
                        {"--agreement", "--format", "--output", "--errors", "--result"});
}

TEST_F(AlignOptionsTest, OfScoreBreaksCount) {
  const std::string bridge = "Il ponte ha riaperto lunedì mattina.";
  const std::string schools = "Le scuole resteranno chiuse fino a venerdì.";
  // On the one side both are behind the break.
  Write("a.txt", bridge + "\n<page>\n" + schools + "\n");
  Write("b.txt", "<page>\n" + bridge + "\n" + schools + "\n");
  Write("gold.tsv",
        "synoptic-gold\t1\narticle\ta\ta.txt\tit\narticle\tb\tb.txt\tit\n"
        "sentence\ta\t1\t" +
            bridge + "\nsentence\ta\t2\t" + schools + "\nsentence\tb\t1\t" + bridge +
            "\nsentence\tb\t2\t" + schools + "\nlink\ta:1\tb:1\nlink\ta:2\tb:2\n");
  const auto found = [&](const std::string& options) {
    return Shell("$S score --presplit " + options +
                 " --format tsv $T/gold.tsv | grep -w total.links |"
                 "cut -f5")
        .out;
  };
  EXPECT_EQ(found(""), "2\n");
  EXPECT_EQ(found("--break-at '<page>'"), "1\n");
}

TEST_F(AlignOptionsTest, OfSegmentAndEmbedEachCounts) {
  const auto reading = [&](const std::string& verb) {
    std::vector<Use> uses = Uses();
    std::erase_if(uses, [&](const Use& use) {
      return use.options.starts_with("--order") || use.options.starts_with("--min") ||
             use.options.starts_with("--weights") || use.options.starts_with("--dictionary") ||
             use.options == "--model none" ||
             (verb == "segment" && use.options.starts_with("--model"));
    });
    uses.push_back({"--lang id", [](Wish& wish) { wish.languages = {"id"}; }});
    uses.push_back({"", [](Wish&) {}});
    return uses;
  };
  const auto units_of = [&](const Wish& wish) {
    ReadOptions read = wish.read;
    if (!wish.languages.empty()) read.lang = wish.languages[0];
    const Article article = ReadArticle(plain_.files[0], read);
    const std::vector<Unit> units = Segment(article, {.units = wish.align.units});
    return std::pair(article, units);
  };
  ExpectThatEachCounts(
      reading("segment"), plain_,
      [](const std::string& options) {
        return "$S segment $T/one.txt " + options + " | sed 's/,\"text\":.*//'";
      },
      [&](const Wish& wish) {
        const auto [article, units] = units_of(wish);
        std::ostringstream out;
        for (std::size_t u = 0; u < units.size(); ++u) {
          out << "{\"article\":\"one\",\"lang\":\"" << article.lang << "\",\"unit\":" << u
              << ",\"paragraph\":" << units[u].paragraph << ",\"sentence\":" << units[u].sentence
              << ",\"kind\":\"" << TextKindName(units[u].kind) << '"'
              << ",\"begin\":" << units[u].span.begin << ",\"end\":" << units[u].span.end << '\n';
        }
        return out.str();
      });
  std::vector<Use> embed = reading("embed");
  std::erase_if(embed, [](const Use& use) { return use.options == "--lang id"; });
  ExpectThatEachCounts(
      embed, plain_,
      [](const std::string& options) {
        return "$S embed --format npy $T/one.txt " + options +
               " | tail -c +129 | od -An -v -tx4 -w4";
      },
      [&](const Wish& wish) {
        const auto [article, units] = units_of(wish);
        const Matrix vectors = ModelOf(wish).EncodeUnits(article, units);
        std::ostringstream out;
        for (const float value : vectors.values) {
          std::uint32_t bits = 0;
          static_assert(sizeof bits == sizeof value);
          std::memcpy(&bits, &value, sizeof bits);
          char text[16];
          std::snprintf(text, sizeof text, " %08x\n", bits);
          out << text;
        }
        return out.str();
      });
  ExpectThatAllAreTried("segment", reading("segment"), {"--output"});
  ExpectThatAllAreTried("embed", reading("embed"), {"--output", "--format", "--tokens"});
}

TEST_F(AlignOptionsTest, TheVectorsOfFilesTakeThePlaceOfTheModels) {
  Write("a.txt", "Bla bla.\n\nBla bla.\n\nBla bla.\n");
  Write("b.txt", "Qua qua.\n\nQua qua.\n\nQua qua.\n");
  const std::string embed = "$S embed --lang it --format npy -o ";
  // Vectors of other texts, in two orders.
  Write("one", "Il sole scalda il mare.\n\nLa banca chiude i conti.\n\nIl cane beve il latte.\n");
  Write("other", "Il cane beve il latte.\n\nIl sole scalda il mare.\n\nLa banca chiude i conti.\n");
  ASSERT_EQ(Shell(embed + "$T/one.npy $T/one && " + embed + "$T/other.npy $T/other").status, 0);
  const std::string align =
      "$S align --order free --lang it,it --format beads $T/a.txt $T/b.txt --embeddings ";
  EXPECT_THAT(Shell(align + "$T/one.npy $T/other.npy").out, HasSubstr("[0]:[1]"));
  EXPECT_THAT(Shell(align + "$T/one.npy $T/other.npy").out, HasSubstr("[2]:[0]"));
  EXPECT_THAT(Shell(align + "$T/one.npy $T/one.npy").out, HasSubstr("[2]:[2]"));
}

TEST_F(AlignOptionsTest, TheFormatWidthAndColourAreThoseAskedFor) {
  const Synopsis synopsis = Aligned(plain_);
  const auto written = [&](const auto& write) {
    std::ostringstream out;
    write(out);
    return out.str();
  };
  const std::string align = "$S align $T/one.txt $T/two.txt --format ";
  using Colour = TerminalOptions::Colour;
  EXPECT_EQ(Shell(align + "terminal --width 70").out,
            written([&](std::ostream& out) { WriteTerminal(synopsis, out, {70}); }));
  EXPECT_EQ(Shell(align + "terminal --color always").out, written([&](std::ostream& out) {
              WriteTerminal(synopsis, out, {100, Colour::kAlways});
            }));
  const Selection selection = {.labels = {Label::kOnly}, .articles = {1}};
  EXPECT_EQ(Shell(align + "terminal --only only --subset B").out, written([&](std::ostream& out) {
              WriteTerminal(synopsis, out, {.selection = selection});
            }));
  EXPECT_EQ(Shell(align + "terminal --summary").out, written([&](std::ostream& out) {
              WriteTerminal(synopsis, out, {.content = TerminalOptions::Content::kSummary});
            }));
  EXPECT_EQ(Shell(align + "csv --subset B").out, written([&](std::ostream& out) {
              WriteCsv(ClaimTable(synopsis, {.articles = {1}}), out);
            }));
  EXPECT_EQ(Shell(align + "html").out,
            written([&](std::ostream& out) { WriteHtml(synopsis, out); }));
  EXPECT_EQ(Shell(align + "html --page-language it").out,
            written([&](std::ostream& out) { WriteHtml(synopsis, out, {.language = "it"}); }));
  EXPECT_EQ(Shell(align + "json").out,
            written([&](std::ostream& out) { WriteJson(synopsis, out); }));
  EXPECT_EQ(Shell(align + "tsv").out, written([&](std::ostream& out) { WriteTsv(synopsis, out); }));
  EXPECT_EQ(Shell(align + "beads").out,
            written([&](std::ostream& out) { WriteBeads(synopsis, out); }));
  EXPECT_EQ(Shell(align + "json -o $T/out; cat $T/out").out,
            written([&](std::ostream& out) { WriteJson(synopsis, out); }));
  Wish in_order = plain_;
  in_order.align.order = AlignOptions::Order::kMonotone;
  EXPECT_EQ(Shell(align + "ladder --order monotone").out,
            written([&](std::ostream& out) { WriteLadder(Aligned(in_order), out); }));
}

TEST_F(AlignOptionsTest, BeadsOfPresplitTextCountLines) {
  Wish lines = plain_;
  lines.read.lines = ReadOptions::Lines::kSentence;
  std::ostringstream out;
  WriteBeads(Aligned(lines), out, BeadIndex::kLine);
  EXPECT_EQ(Shell("$S align --presplit --format beads $T/one.txt $T/two.txt").out, out.str());
}

}  // namespace
}  // namespace synoptic::wires
