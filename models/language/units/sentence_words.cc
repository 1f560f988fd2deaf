#include "models/language/units/sentence_words.hpp"

#include "models/language/records/records.hpp"

namespace synoptic::language {

SentenceWords SentenceWordsOf(std::string_view lang) {
  const Record record = RecordOf(lang);
  const Record root = RecordOf("und");
  const auto shared = [&](std::string_view name) {
    return SharedTable{record.TableNamed(name), root.TableNamed(name)};
  };
  return {.openers = record.TableNamed("openers"),
          .labels = record.TableNamed("labels"),
          .behind_ordinals = record.TableNamed("behind_ordinals"),
          .reporting = record.TableNamed("reporting"),
          .going_on = record.TableNamed("going_on"),
          .vowels = shared("vowels"),
          .unit_letters = shared("unit_letters"),
          .unit_words = record.TableNamed("unit_words"),
          .century_letters = record.TableNamed("century_letters"),
          .surname_ends = record.TableNamed("surname_ends"),
          .initial_labels = record.TableNamed("initial_labels"),
          .pauses = record.TableNamed("pauses"),
          .speech_ends = record.TableNamed("speech_ends"),
          .smileys = record.TableNamed("smileys"),
          .negations = record.TableNamed("negations"),
          .before_quotations = record.TableNamed("before_quotations"),
          .speech_closers = record.TableNamed("speech_closers"),
          .speech_sequels = record.TableNamed("speech_sequels"),
          .asking = record.TableNamed("asking"),
          .joined_conjunctions = record.TableNamed("joined_conjunctions")};
}

}  // namespace synoptic::language
