/** Every zod schema of the data model; the types are inferred from them. The renderer imports types only from here. */
export * from './schema/annotation-set';
export * from './schema/article';
export * from './schema/command';
export * from './schema/common';
export * from './schema/project';
export * from './schema/scheme';
