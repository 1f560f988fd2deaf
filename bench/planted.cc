// Plants disagreements in aligned sentences and counts how many are found.
//
//     synoptic_planted [--model STORE] FOLDER [--errors]
//
// FOLDER holds pud.<lang>.tsv. English is laid beside the other languages, twenty sentences an
// article, with what is planted in them (planted_articles.hpp). Prints precision and recall of the
// differences reported: one is right if its mention overlaps what was replaced. Then prints how
// many differences are reported in the texts as they are.

#include <array>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>
#include <vector>

#include "bench/model_option.hpp"
#include "bench/planted_articles.hpp"
#include "synoptic/synoptic.hpp"

namespace {

using synoptic::Span;
using synoptic::bench::DifferencePlanter;
using synoptic::bench::PlantedChange;
using synoptic::bench::PlantedPair;

constexpr std::array<const char*, 3> kKindNames = {"figure", "date", "name"};

struct Tally {
  std::size_t planted = 0;
  std::size_t found = 0;
};

class Planted {
 public:
  Planted(const synoptic::Model& model, const std::string& folder, bool shows_errors)
      : model_(model), planter_(folder), shows_errors_(shows_errors) {}

  void Run(const std::string& lang) {
    std::array<Tally, 3> tallies{};
    std::size_t reported = 0;
    std::size_t right = 0;
    for (const PlantedPair& pair : planter_.Plant(lang)) {
      const synoptic::Synopsis synopsis = synoptic::Align(model_, {pair.a, pair.b});
      std::vector<bool> found(pair.changes.size());
      for (const synoptic::Claim& claim : synopsis.claims) {
        for (const synoptic::Difference& difference : claim.differences) {
          ++reported;
          bool is_right = false;
          for (const auto& member : difference.members) {
            for (std::size_t p = 0; p < pair.changes.size(); ++p) {
              const Span span = pair.changes[p].span;
              if (member.article == 1 && member.span.begin < span.end &&
                  span.begin < member.span.end) {
                is_right = found[p] = true;
              }
            }
          }
          right += is_right ? 1 : 0;
          if (shows_errors_ && !is_right) ShowWrong(synopsis, difference);
        }
      }
      for (std::size_t p = 0; p < pair.changes.size(); ++p) {
        Tally& tally = tallies[static_cast<std::size_t>(pair.changes[p].kind)];
        ++tally.planted;
        tally.found += found[p] ? 1 : 0;
        if (shows_errors_ && !found[p]) ShowMissed(pair.b, pair.changes[p].span);
      }
    }
    Print(lang, tallies, reported, right);
  }

  // The texts as they are: what is reported is wrong, or a slip of the translators.
  void RunUntouched(const std::string& lang) const {
    std::size_t reported = 0;
    std::size_t sentences = 0;
    for (const PlantedPair& pair : planter_.Untouched(lang)) {
      sentences += pair.a.paragraphs.size();
      const synoptic::Synopsis synopsis = synoptic::Align(model_, {pair.a, pair.b});
      for (const synoptic::Claim& claim : synopsis.claims) {
        for (const synoptic::Difference& difference : claim.differences) {
          ++reported;
          if (shows_errors_) ShowWrong(synopsis, difference);
        }
      }
    }
    std::printf("en-%s\tuntouched: %zu reported of %zu sentences\n", lang.c_str(), reported,
                sentences);
  }

 private:
  static void ShowWrong(const synoptic::Synopsis& synopsis,
                        const synoptic::Difference& difference) {
    std::printf("  reported: %s", std::string(DifferenceTypeName(difference.type)).c_str());
    for (const auto& member : difference.members) {
      const auto& text = synopsis.articles[member.article].article.text;
      std::printf(" | %s (%s)", std::string(synoptic::Slice(text, member.span)).c_str(),
                  member.value.text().c_str());
    }
    std::printf("\n");
  }

  static void ShowMissed(const synoptic::Article& article, Span span) {
    const std::size_t from = article.text.rfind('\n', span.begin) + 1;
    std::printf("  missed: [%s] %s\n", std::string(synoptic::Slice(article.text, span)).c_str(),
                article.text.substr(from, article.text.find('\n', span.end) - from).c_str());
  }

  static void Print(const std::string& lang, const std::array<Tally, 3>& tallies,
                    std::size_t reported, std::size_t right) {
    Tally all;
    std::printf("en-%s\tprecision %.3f (%zu of %zu)\trecall", lang.c_str(),
                reported == 0 ? 1.0 : static_cast<double>(right) / static_cast<double>(reported),
                right, reported);
    for (std::size_t k = 0; k < tallies.size(); ++k) {
      all.planted += tallies[k].planted;
      all.found += tallies[k].found;
      std::printf(" %s %zu/%zu", kKindNames[k], tallies[k].found, tallies[k].planted);
    }
    std::printf(", all %.3f\n", static_cast<double>(all.found) / static_cast<double>(all.planted));
  }

  const synoptic::Model& model_;
  DifferencePlanter planter_;
  const bool shows_errors_;
};

void Run(std::vector<std::string> arguments) {
  const synoptic::Model model = synoptic::bench::TakeModel(arguments);
  if (arguments.empty()) {
    throw std::runtime_error("usage: synoptic_planted [--model STORE] FOLDER [--errors]");
  }
  Planted planted(model, arguments[0], arguments.size() > 1 && arguments[1] == "--errors");
  for (const char* lang : {"it", "id", "de", "ru", "zh", "fr", "es", "pt", "tr"}) planted.Run(lang);
  for (const char* lang : {"it", "id", "de", "ru", "zh", "fr", "es", "pt", "tr", "ar"}) {
    planted.RunUntouched(lang);
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    Run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
