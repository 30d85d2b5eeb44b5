// SPDX-License-Identifier: Apache-2.0
import NextGpt.Test

RowModel {
    function paragraph(text) {
        return { type: "paragraph", html: text, text: text, language: "" }
    }
    function part(values) {
        return Object.assign({ kind: "text", text: "", blocks: [], source: "", path: "", fileUrl: "", pixelWidth: 0,
            pixelHeight: 0, stageText: "", stepText: "", etaText: "", progress: -1, previewSource: "", previewFrames: 0, previewRate: 0, modality: "text",
            errorTitle: "", errorSafe: "", errorAction: "", errorActionText: "", details: "", recipe: [], accessibleText: "" }, values)
    }
    function words(text) {
        return part({ kind: "text", text: text, blocks: text.split("\n\n").map(paragraph) })
    }
    function image(sample) {
        return part({ kind: "image", modality: "image", source: "image://media/:/nextgpt/samples/" + sample + ".png",
            path: ":/nextgpt/samples/" + sample + ".png", fileUrl: "file:///sample.png", pixelWidth: 96, pixelHeight: 96,
            accessibleText: "Image generated from “" + sample + "”, 96 by 96",
            recipe: [{ label: "Prompt", value: "a large red star at night" }, { label: "Seed", value: "13" },
                     { label: "Steps", value: "25" }, { label: "Guidance", value: "7.5" }, { label: "Sampler", value: "PNDM" },
                     { label: "Model", value: "Pocket bundle" }] })
    }
    function forming(sample, shown) {
        return part({ kind: "pending", modality: "image", pixelWidth: 96, pixelHeight: 96, stageText: "Drawing",
            stepText: "Drawing 11 of 25", etaText: "0:04 left", progress: 0.44,
            previewSource: shown ? "image://preview/:/nextgpt/samples/" + sample + ".png" : "" })
    }
    readonly property var madeBy: [{ label: "Prompt", value: "a blue boat that goes to the right" }, { label: "Seed", value: "13" },
                                   { label: "Steps", value: "20" }, { label: "Model", value: "Pocket bundle" }]
    function video() {
        return part({ kind: "video", modality: "video", path: Media.video, fileUrl: "file:///video.mp4", pixelWidth: 96, pixelHeight: 96,
            source: "image://media/:/nextgpt/samples/boat.png", accessibleText: "Video made from: a blue boat", recipe: madeBy })
    }
    function audio() {
        return part({ kind: "audio", modality: "audio", path: Media.audio, fileUrl: "file:///audio.flac",
            accessibleText: "Audio made from: three low bells", recipe: madeBy })
    }
    function formingVideo() {
        return part({ kind: "pending", modality: "video", pixelWidth: 96, pixelHeight: 96, stageText: "Videoing",
            stepText: "Filming 8 of 20", etaText: "0:09 left", progress: 0.4,
            previewSource: "image://preview/:/nextgpt/samples/boat.png" })
    }
    function formingAudio() {
        return part({ kind: "pending", modality: "audio", stageText: "Composing", stepText: "Composing 14 of 20",
            etaText: "0:02 left", progress: 0.7, previewSource: "image://preview/:/nextgpt/samples/star.png" })
    }
    function failure() {
        return part({ kind: "failure", errorTitle: "Not enough memory for the image.",
            errorSafe: "It needs about 1.2 GB more. Your text is kept.", errorAction: "retry", errorActionText: "Try again",
            details: "outOfMemory: 1288490188 bytes asked, 402653184 free\nstage: unet, step 3 of 25" })
    }
}
