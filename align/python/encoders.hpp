#pragma once

#include <pybind11/pybind11.h>

#include <memory>

#include "align/python/spans.hpp"
#include "synoptic/encoder.hpp"
#include "synoptic/unit.hpp"

namespace synoptic::python {

/// The encoder that is passed as `model`: of None the default model. Throws TypeError for others.
/// What Python defines itself is alive as long as `model` is.
std::shared_ptr<const Encoder> EncoderOf(const pybind11::object& model);

/// What Model::Encode gives, with what its spans are of.
struct EncodingHandle {
  ArticleHandle text;
  std::shared_ptr<const Encoding> encoding;
};

}  // namespace synoptic::python
