#pragma once

/// Everything that Synoptic offers to a program.
///
///     const synoptic::Model model = synoptic::Model::Default();
///     const auto it = synoptic::ReadArticle("huang.it.txt");
///     const auto id = synoptic::ReadArticle("huang.id.txt");
///     const synoptic::Synopsis synopsis = synoptic::Align(model, {it, id});
///     for (const auto& claim : synopsis.claims) std::cout << claim << '\n';
///     synoptic::WriteHtml(synopsis, std::ofstream("huang.html"));

#include "synoptic/align.hpp"       // IWYU pragma: export
#include "synoptic/article.hpp"     // IWYU pragma: export
#include "synoptic/batch.hpp"       // IWYU pragma: export
#include "synoptic/beads.hpp"       // IWYU pragma: export
#include "synoptic/calibrate.hpp"   // IWYU pragma: export
#include "synoptic/dictionary.hpp"  // IWYU pragma: export
#include "synoptic/encoder.hpp"     // IWYU pragma: export
#include "synoptic/engine.hpp"      // IWYU pragma: export
#include "synoptic/error.hpp"       // IWYU pragma: export
#include "synoptic/fit.hpp"         // IWYU pragma: export
#include "synoptic/gold.hpp"        // IWYU pragma: export
#include "synoptic/index.hpp"       // IWYU pragma: export
#include "synoptic/mine.hpp"        // IWYU pragma: export
#include "synoptic/model.hpp"       // IWYU pragma: export
#include "synoptic/no_vectors.hpp"  // IWYU pragma: export
#include "synoptic/offsets.hpp"     // IWYU pragma: export
#include "synoptic/pair.hpp"        // IWYU pragma: export
#include "synoptic/parallel.hpp"    // IWYU pragma: export
#include "synoptic/results.hpp"     // IWYU pragma: export
#include "synoptic/review.hpp"      // IWYU pragma: export
#include "synoptic/score.hpp"       // IWYU pragma: export
#include "synoptic/selection.hpp"   // IWYU pragma: export
#include "synoptic/stages.hpp"      // IWYU pragma: export
#include "synoptic/synopsis.hpp"    // IWYU pragma: export
#include "synoptic/table.hpp"       // IWYU pragma: export
#include "synoptic/text.hpp"        // IWYU pragma: export
#include "synoptic/train.hpp"       // IWYU pragma: export
#include "synoptic/views.hpp"       // IWYU pragma: export
#include "synoptic/warning.hpp"     // IWYU pragma: export
