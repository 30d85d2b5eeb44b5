// SPDX-License-Identifier: Apache-2.0
import QtQml
import NextGpt.Test

// The view-models in a chosen state.
QtObject {
    id: app

    property string scene: "conversation"
    property MockSettings settings: MockSettings {}
    property MockEngineStatus engineStatus: MockEngineStatus {}
    property MockDraft draft: MockDraft {}
    property MockConversations conversations: MockConversations {}
    property MockChat chat: MockChat {}
    property MockRecorder recorder: MockRecorder {}
    property MockDevices devices: MockDevices {}
    property var kept: []

    readonly property Component partsComponent: Component { MockParts {} }

    function parts(fill) {
        const model = partsComponent.createObject(app)
        kept.push(model)
        model.rows = fill(model)
        return model
    }
    function message(id, author, values) {
        return Object.assign({ messageId: id, author: author, timeText: "10:02", statText: "", state: "done", parts: null,
            branchIndex: 0, branchCount: 1, signals: [], isLatest: false, canRegenerate: author === "assistant", canJoin: false }, values)
    }
    function conversation(id, title, section, subtitle, sample, glyphs, more) {
        return Object.assign({ conversationId: id, title: title, section: section, subtitle: subtitle,
            thumbnail: sample === "" ? "" : "image://media/:/nextgpt/samples/" + sample + ".png", glyphs: glyphs, busy: false,
            pinned: section === "Pinned", current: false }, more ?? {})
    }
    function fillConversations() {
        conversations.rows = [
            conversation("1", "A red star at night", "Pinned", "10:02", "star", ["image"], { current: true, busy: scene === "generating" }),
            conversation("2", "Hearts and balls by day", "Today", "09:41", "hearts", ["image"]),
            conversation("3", "What does the meadow hold, and where is the bird", "Today", "09:12", "bird", ["image"]),
            conversation("4", "Hello", "Today", "08:55", "", []),
            conversation("5", "Sunset and boat", "Yesterday", "22 Nov", "boat", ["image"])
        ]
    }
    function fillMessages() {
        const asked = parts(m => [m.words("Draw a large red star at night")])
        const drawn = parts(m => [m.words("Here is the night sky with a large red star in the middle."), m.image("star")])
        const shown = parts(m => [m.image("hearts"), m.words("What is in this picture? And then give me a small blue boat at the bottom left, at sunset.")])
        const answers = {
            conversation: parts(m => [m.words("A purple heart at the left and an orange ball at the bottom right, by day.\n\nHere is the small blue boat at the bottom left, at sunset."), m.image("boat"), m.image("bird")]),
            generating: parts(m => [m.words("Here is the small blue boat at the bottom left, at sunset."), m.forming("boat", true), m.forming("boat", false)]),
            error: parts(m => [m.words("Here is the small blue boat at the bottom left, at sunset."), m.failure()]),
            code: parts(m => [m.part({ kind: "text", blocks: [
                { type: "heading", html: "How it works", text: "How it works", language: "" },
                m.paragraph("Every <b>image</b> starts as noise, and a <i>signal</i> says what it should become. See <a href='https://arxiv.org/abs/2309.05519'>the paper</a>."),
                { type: "list", html: "<ul><li>the words say it</li><li>the signal carries it</li><li>the decoder draws it</li></ul>", text: "the words say it, the signal carries it, the decoder draws it", language: "" },
                { type: "code", html: "", text: "for step in schedule:\n    noise = unet(latents, step, condition)\n    latents = sampler.step(noise, step, latents)", language: "python" },
                { type: "quote", html: "Any-to-any means any way round.", text: "Any-to-any means any way round.", language: "" }] })]),
            media: parts(m => [m.words("Here is the boat, and how it sounds."), m.video(), m.audio()]),
            videoing: parts(m => [m.words("Here is the boat, and how it sounds."), m.formingVideo(), m.formingAudio()]),
            thinking: parts(m => [])
        }
        const busy = ["generating", "thinking", "videoing"].includes(scene)
        chat.messages.rows = [
            message("4", "assistant", { statText: "31 tok/s · first word 0.1 s", state: busy ? "streaming" : scene === "error" ? "failed" : "done",
                canJoin: scene === "media", parts: answers[scene] ?? answers.conversation, isLatest: true, branchIndex: 1, branchCount: 3,
                signals: scene === "thinking" || scene === "code" ? [] : scene === "media" || scene === "videoing" ? [{ modality: "video", probability: 0.97 }, { modality: "audio", probability: 0.99 }]
                       : [{ modality: "image", probability: 0.99 }] }),
            message("3", "user", { parts: shown }),
            message("2", "assistant", { timeText: "10:01", statText: "29 tok/s · first word 0.1 s", parts: drawn,
                signals: [{ modality: "image", probability: 0.99 }] }),
            message("1", "user", { timeText: "10:01", parts: asked })
        ]
        chat.title = "A red star at night"
        chat.busy = busy
    }
    function finishImage() {
        const answer = chat.messages.rows[0].parts
        answer.set(1, { kind: "image", source: "image://media/:/nextgpt/samples/boat.png", stepText: "", progress: 1 })
        answer.set(2, { kind: "image", source: "image://media/:/nextgpt/samples/bird.png", stepText: "", progress: 1 })
    }
    function growAnswer() {
        const answer = chat.messages.rows[0].parts
        let text = "Here is the small blue boat."
        for (let i = 0; i < 8; ++i)
            text += "\n\nAnd one more paragraph of the answer that makes it longer than it was before."
        answer.set(0, answer.words(text))
    }
    function addMessage() {
        chat.messages.prepend(message("5", "user", { parts: parts(m => [m.words("And now the same by day")]) }))
    }
    function fillLong() {
        const rows = []
        for (let i = 400; i > 0; --i) {
            const number = i
            rows.push(message(String(i), i % 2 === 0 ? "assistant" : "user",
                              { isLatest: i === 400, parts: parts(m => [m.words("Message number " + number)]) }))
        }
        chat.messages.rows = rows
        chat.title = "Four hundred messages"
    }
    function prepare() {
        if (scene === "recording" || scene === "loud")
            recorder.audio(scene === "loud")
        if (scene !== "first")
            fillConversations()
        if (scene === "long")
            fillLong()
        else if (scene !== "empty" && scene !== "first")
            fillMessages()
        if (scene === "attach") {
            draft.attachments.rows = [
                { path: "a", name: "hearts.png", thumbnail: "image://media/:/nextgpt/samples/hearts.png", modality: "image", seconds: 0, errorText: "", taking: false },
                { path: "b", name: "boat.png", thumbnail: "image://media/:/nextgpt/samples/boat.png", modality: "image", seconds: 0, errorText: "", taking: false },
                { path: Media.video, name: "ball.mp4", thumbnail: "image://media/:/nextgpt/samples/boat.png", modality: "video", seconds: 2, errorText: "", taking: false },
                { path: Media.audio, name: "bells.flac", thumbnail: "", modality: "audio", seconds: 2.56, errorText: "", taking: false },
                { path: "c", name: "report.pdf", thumbnail: "", modality: "text", seconds: 0, errorText: "This model reads images, not PDF.", taking: false }]
            draft.text = "What do these two have in common?\nAnd then draw them together, the heart in the boat."
            chat.notice = "Offline. Chat works; downloads wait."
        }
        if (scene === "undo") {
            conversations.undoAvailable = true
            conversations.undoText = "“Hearts and balls by day” deleted"
        }
        if (scene === "unusable") {
            engineStatus.state = "unusable"
            engineStatus.errorTitle = "The model is damaged"
            engineStatus.errorText = "image/unet: its checksum differs from the one that was published."
        }
        if (scene === "first")
            engineStatus.state = "loading"
    }
}
