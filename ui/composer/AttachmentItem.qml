// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Playback
import NextGpt.Style

// An attachment: its thumbnail or waveform, or why it cannot be attached.
Item {
    id: chip

    required property int index
    required property string name
    required property string thumbnail
    required property int modality
    required property string path
    required property real seconds
    required property string errorText
    required property string reason // its first sentence
    required property string note
    required property bool importing
    required property bool incomplete
    property PlaybackHub hub: null
    property bool focusShown: false
    property real mostWidth: Metrics.failedAttachment
    readonly property bool failed: errorText !== ""
    readonly property ModalityInfo info: Modalities.of(modality)
    readonly property bool hasWaveform: modality === Modality.Audio && !failed && !importing
    signal removeRequested
    signal readablePartRequested
    // The pointer that drags the chip, in the coordinates of the list's content.
    signal draggedTo(real x)

    function toggle() {
        if (audio.clip)
            audio.clip.toggle()
    }

    implicitWidth: failed ? Math.min(problem.implicitWidth + 2 * Metrics.m + Metrics.controlSmall, mostWidth) : Metrics.attachment
    implicitHeight: Metrics.attachment
    width: implicitWidth
    height: implicitHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: {
        if (failed) //: File name and error
            return qsTr("%1: %2").arg(name).arg(errorText)
        if (importing) //: %1: file name
            return qsTr("%1, being copied").arg(name)
        if (note !== "") //: File name and what of the file is not used
            return qsTr("%1: %2").arg(name).arg(note)
        if (seconds > 0) //: File name and duration
            return qsTr("%1, %2").arg(name).arg(Format.plain(Math.round(seconds)))
        return name
    }
    HoverHandler { id: hover }
    DragHandler {
        id: reorder
        target: null
        xAxis.enabled: true
        yAxis.enabled: false
        onCentroidChanged: if (active) chip.draggedTo(chip.mapToItem(chip.parent, centroid.position).x)
    }

    Rectangle {
        anchors.fill: parent
        radius: Metrics.radiusControl + Metrics.xxs
        color: chip.failed && !chip.incomplete ? Theme.errorTint : Theme.surface
        border.width: Metrics.hairline
        border.color: chip.incomplete ? Theme.warning : chip.failed ? Theme.error : Theme.hairline
        FocusRing { shown: chip.focusShown }
    }
    Icon {
        anchors.centerIn: parent
        visible: !chip.failed && image.status !== Image.Ready && !chip.hasWaveform
        size: Metrics.iconLarge
        name: chip.info.icon
        color: chip.info.color
        SequentialAnimation on opacity { // copying a large video takes a while
            running: chip.importing && !Motion.reduced
            loops: Animation.Infinite
            alwaysRunToEnd: true
            NumberAnimation { to: 0.35; duration: Motion.pulse; easing.type: Easing.InOutSine }
            NumberAnimation { to: 1; duration: Motion.pulse; easing.type: Easing.InOutSine }
        }
    }
    RoundedImage {
        id: image
        anchors.fill: parent
        visible: !chip.failed
        media: chip.failed ? "" : chip.thumbnail
        corner: Metrics.radiusControl + Metrics.xxs
    }
    Loader {
        id: audio
        property Player clip: null
        anchors.fill: parent
        anchors.margins: Metrics.s
        anchors.bottomMargin: Metrics.xl
        active: chip.hasWaveform
        sourceComponent: WaveformItem {
            Player {
                id: player
                hub: chip.hub
                path: chip.path
            }
            Component.onCompleted: audio.clip = player
            path: chip.path
            played: player.duration > 0 ? player.position / player.duration : 0
            color: player.position > 0 ? Theme.waveform : chip.info.color
            playedColor: chip.info.color
            barWidth: Metrics.xxs
            gap: Metrics.xxs
        }
    }
    Rectangle {
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: Metrics.xs
        width: length.implicitWidth + Metrics.s
        height: length.implicitHeight + Metrics.xxs
        radius: Metrics.radiusSmall
        color: Theme.overlay
        visible: !chip.failed && chip.seconds > 0
        Label {
            id: length
            anchors.centerIn: parent
            text: Format.plain(Math.round(chip.seconds))
            color: Theme.overlayText
            font.pixelSize: Metrics.fontLabel
            Accessible.ignored: true
        }
    }
    IconButton {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Metrics.xxs
        implicitWidth: Metrics.icon + Metrics.xs
        implicitHeight: Metrics.icon + Metrics.xs
        focusPolicy: Qt.NoFocus
        visible: audio.clip !== null
        iconSize: Metrics.iconSmall
        iconName: audio.clip && audio.clip.playing ? "pause" : "play"
        tint: chip.info.color
        tintHover: chip.info.color
        text: audio.clip && audio.clip.playing ? qsTr("Pause %1").arg(chip.name) : qsTr("Play %1").arg(chip.name)
        onClicked: chip.toggle()
    }
    Column {
        id: problem
        readonly property real most: Math.min(Metrics.failedAttachment, chip.mostWidth) - 2 * Metrics.m - Metrics.controlSmall
        anchors.left: parent.left
        anchors.leftMargin: Metrics.m
        anchors.verticalCenter: parent.verticalCenter
        visible: chip.failed
        spacing: chip.incomplete ? Metrics.xs : Metrics.xxs
        Label {
            visible: !chip.incomplete // the button needs the room; the tool tip names the file
            text: chip.name
            width: Math.min(implicitWidth, problem.most)
            elide: Text.ElideMiddle
            font.weight: Font.Medium
            Accessible.ignored: true
        }
        Label { // measures whether all of it fits
            id: whole
            visible: false
            text: chip.errorText
            width: Math.min(implicitWidth, problem.most)
            wrapMode: Text.Wrap
            maximumLineCount: chip.incomplete ? 1 : 2
            elide: Text.ElideRight
            font.pixelSize: Metrics.fontMeta
            Accessible.ignored: true
        }
        Label { // the rest is beside Send and in the tool tip
            text: whole.truncated ? chip.reason : chip.errorText
            width: Math.min(implicitWidth, problem.most)
            wrapMode: Text.Wrap
            maximumLineCount: chip.incomplete ? 1 : 2
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            color: chip.incomplete ? Theme.text : Theme.error
            font.pixelSize: Metrics.fontMeta
            Accessible.ignored: true
        }
        TextButton {
            visible: chip.incomplete
            implicitHeight: Metrics.controlSmall
            textSize: Metrics.fontMeta
            text: qsTr("Use its readable part")
            onClicked: chip.readablePartRequested()
        }
    }
    OverlayButton {
        anchors.top: parent.top
        anchors.right: parent.right
        anchors.margins: Metrics.xxs
        implicitWidth: Metrics.icon + Metrics.xs
        implicitHeight: Metrics.icon + Metrics.xs
        focusPolicy: Qt.NoFocus
        visible: hover.hovered || chip.focusShown || chip.failed
        iconName: "x"
        wide: false
        text: qsTr("Remove %1").arg(chip.name)
        background: Rectangle {
            radius: height / 2
            color: Theme.overlay
        }
        onClicked: chip.removeRequested()
    }
    AppToolTip {
        shown: hover.hovered && !reorder.active
        text: chip.incomplete ? chip.name + "\n" + chip.errorText : chip.failed ? chip.errorText : chip.note === "" ? chip.name : chip.name + "\n" + chip.note
    }
    Icon {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Metrics.xs
        visible: chip.note !== "" && !chip.failed
        size: Metrics.iconSmall
        name: "triangle-alert"
        color: Theme.warning
    }
}
