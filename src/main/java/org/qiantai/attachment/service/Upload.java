package org.qiantai.attachment.service;

/** A file as it was sent. */
public record Upload(String name, byte[] content) {}
