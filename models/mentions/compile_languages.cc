// Phrases and names are keyed by the forms in which texts have them, so they are cut and folded
// here as texts are. That needs some facts of their language, which are compiled first.

#include "models/mentions/compile_languages.hpp"

#include "models/language/records/compile.hpp"
#include "models/language/records/records.hpp"
#include "models/language/senses/sense_tables.hpp"
#include "models/mentions/apparatus/cues.hpp"
#include "models/mentions/figures/lexicon_tables.hpp"
#include "models/mentions/moment_tables.hpp"
#include "models/mentions/names/name_tables.hpp"

namespace synoptic::mentions {
namespace {

std::vector<std::byte> CompileTraits(const std::vector<language::RecordSource>& records) {
  std::vector<language::RecordSource> facts;
  for (const language::RecordSource& record : records) {
    facts.push_back({record.lang, {}});
    for (const language::RecordSection& section : record.sections) {
      if (section.name == "traits") facts.back().sections.push_back(section);
    }
  }
  return language::CompileRecords(facts, {&language::LanguageSections()});
}

}  // namespace

std::vector<std::byte> CompileLanguages(const std::vector<language::RecordSource>& records) {
  const std::vector<std::byte> traits = CompileTraits(records);
  const language::Image image(traits);
  const language::RecordsScope scope(image);
  return language::CompileRecords(
      records,
      {&language::LanguageSections(), &FigureSections(), &NameSections(), &NameWordSections(),
       &ApparatusSections(), &MomentSections(), &language::SenseSections()});
}

}  // namespace synoptic::mentions
