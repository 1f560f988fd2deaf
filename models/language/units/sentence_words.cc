#include "models/language/units/sentence_words.hpp"

#include "models/language/records/records.hpp"

namespace synoptic::language {

SentenceWords SentenceWordsOf(std::string_view lang) {
  const Record record = RecordOf(lang);
  return {.openers = record.TableNamed("openers"),
          .labels = record.TableNamed("labels"),
          .behind_ordinals = record.TableNamed("behind_ordinals"),
          .reporting = record.TableNamed("reporting"),
          .going_on = record.TableNamed("going_on")};
}

}  // namespace synoptic::language
