#include "models/language/traits.hpp"

#include "models/language/records/records.hpp"

namespace synoptic::language {

const Traits& TraitsOf(std::string_view lang) { return RecordOf(lang).traits(); }

}  // namespace synoptic::language
